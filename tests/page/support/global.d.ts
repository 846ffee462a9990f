/** What `setStage` puts into each page. */
declare const recoupe: typeof import('./entry.ts');
