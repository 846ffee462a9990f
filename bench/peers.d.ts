/** What the benches use of packages without types of their own. */
declare module 'mark.js' {
  export default class Mark {
    constructor(root: Element);
    markRegExp(pattern: RegExp): void;
    unmark(): void;
  }
}
declare module 'dom-anchor-text-quote' {
  export function toRange(root: Node, quote: { exact: string; prefix?: string; suffix?: string }): Range | null;
}
