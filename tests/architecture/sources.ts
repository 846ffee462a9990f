import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Source {
  /** Path in the project, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** What it imports: project paths for relative imports, the names as written for the rest. */
  readonly imports: readonly string[];
}

const IMPORT = /(?:^|\n)\s*(?:import|export)\s(?:[^'";]*?\sfrom\s)?\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

/** Files of the project that are tracked, or would be, whose path matches. */
export function projectFiles(pattern: RegExp): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' });
  return listed.split('\n').filter((path) => pattern.test(path) && existsSync(ROOT + path));
}

export function readSources(pattern = /\.(ts|tsx|mjs)$/): Source[] {
  return projectFiles(pattern).map((path) => {
    const text = readFileSync(ROOT + path, 'utf8');
    const imports = [...text.matchAll(IMPORT)].map(([, one, other]) => (one ?? other)!)
      .map((name) => (name.startsWith('.') ? posix.normalize(`${dirname(path)}/${name}`) : name));
    return { path, text, imports };
  });
}

/** The first folder of a project path, or the file's name at the root. */
export const folderOf = (path: string): string => path.split('/')[0]!;
