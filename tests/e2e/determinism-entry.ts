import '../../engine/lexicon/all.ts';
import { analyse } from '../../engine/analyse.ts';
import type { Dossier, PageText } from '../../engine/model.ts';

export interface Task {
  readonly page: PageText;
  readonly onTopic: boolean;
}

/** What the engine says of each page, one line of JSON each, all of it. */
export const run = (dossier: Dossier, tasks: readonly Task[]): string =>
  tasks.map(({ page, onTopic }) => JSON.stringify(analyse(page, dossier, { onTopic }))).join('\n');
