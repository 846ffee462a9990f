// npm run --silent analyse -- [--json] [--dossier ID] FILE         one page (HTML or text), as a report or as JSON
// npm run --silent analyse -- [--dossier ID] --jsonl CASES.jsonl   one case a line, one result a line
// Engine code is TypeScript: Node 24 (node_modules/.bin/node, which npm run finds) runs it as it is.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

if (Number(process.versions.node.split('.')[0]) < 24) {
  const node = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url));
  const again = spawnSync(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  if (again.error) console.error('Node 24 is needed and not there: run npm install first.');
  process.exit(again.status ?? 1);
}
await import('./analyse/main.ts');
