import { createServer } from 'node:http';

/**
 * A server for stored pages: each under its own path, without their scripts and without asking anything of the net.
 * Isolated, so that the browser's clock counts in steps of 5 µs.
 */
export async function serve() {
  const pages = new Map();
  const server = createServer((request, response) => {
    const html = pages.get(request.url);
    response.writeHead(html === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(html ?? '');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    /** @param {string} path begins with a slash */
    put: (path, html) => {
      pages.set(path, html);
      return origin + path;
    },
    close: () => server.close(),
  };
}
