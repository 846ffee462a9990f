/** @param {readonly number[]} values */
export const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

/** How many times `b` goes into `a`, in as many digits as mean something. */
export const ratio = (a, b) => (a / b >= 10 ? Math.round(a / b).toString() : (a / b).toFixed(1));

/** A Markdown table. */
export const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
