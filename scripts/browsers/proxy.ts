/** One local proxy in which every host of a browser ends: it serves pages under their real addresses and keeps what was asked for. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { selfSigned } from './certificate.ts';

/** HTML of a page, or what answers for it. */
export type Served = string | ((request: IncomingMessage, response: ServerResponse) => void);

export interface Proxy {
  readonly port: number;
  /** Every host that anything in the browser asked for, in order, with repeats. */
  readonly hosts: string[];
  /** Serves a page at this address from now on. */
  serve(address: string, page: Served): void;
  close(): void;
}

export async function startProxy(): Promise<Proxy> {
  const pages = new Map<string, Served>();
  const hosts: string[] = [];
  const sockets = new Set<Socket>();

  const answer = (scheme: string) => (request: IncomingMessage, response: ServerResponse): void => {
    const path = request.url?.startsWith('/') ? `${scheme}://${request.headers.host}${request.url}` : String(request.url);
    const page = pages.get(path.replace(/[?#].*$/, '')) ?? pages.get(path);
    if (typeof page === 'function') return page(request, response);
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page ?? '<!doctype html><title>No such page</title><p>No such page.');
  };

  const secure = createTlsServer(selfSigned(), answer('https'));
  const plain = createServer((request, response) => {
    hosts.push(String(request.headers.host));
    answer('http')(request, response);
  });
  plain.on('connect', (request, socket: Socket, head: Buffer) => {
    hosts.push(String(request.url).replace(/:\d+$/, ''));
    const onward = connect((secure.address() as AddressInfo).port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
    for (const [one, other] of [[socket, onward], [onward, socket]] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy()).on('close', () => sockets.delete(one));
    }
  });
  await Promise.all([secure, plain].map((server) => new Promise<void>((done) => server.listen(0, '127.0.0.1', done))));

  return {
    port: (plain.address() as AddressInfo).port,
    hosts,
    serve: (address, page) => void pages.set(address.replace(/[?#].*$/, ''), page),
    close() {
      for (const socket of sockets) socket.destroy();
      for (const server of [secure, plain]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}
