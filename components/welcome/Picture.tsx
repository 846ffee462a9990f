import type { ComponentChildren } from 'preact';

interface Props {
  readonly title: string;
  readonly text: string;
  /** Drawn in type, not loaded. */
  readonly children: ComponentChildren;
}

export function Picture({ title, text, children }: Props) {
  return (
    <li class="picture">
      <div class="frame" aria-hidden="true">{children}</div>
      <h2>{title}</h2>
      <p>{text}</p>
    </li>
  );
}
