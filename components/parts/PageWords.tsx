import type { Finding } from '../../engine/model.ts';
import { quoteMarks } from '../quotes.ts';

/** The page's sentence with the finding's words marked in it. */
export function PageWords({ finding, language }: { readonly finding: Finding; readonly language: string | null }) {
  const { sentence, words } = finding;
  const at = sentence.indexOf(words);
  const [open, close] = quoteMarks(language);
  return (
    <p class="says" lang={language ?? undefined} dir="auto">
      {open}
      {at < 0 ? <mark>{words}</mark> : <>{sentence.slice(0, at)}<mark>{words}</mark>{sentence.slice(at + words.length)}</>}
      {close}
    </p>
  );
}
