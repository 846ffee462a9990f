import type { ComponentChildren } from 'preact';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly text?: string;
  readonly children: ComponentChildren;
}

export function Section({ id, title, text, children }: Props) {
  return (
    <section class="option-section" aria-labelledby={id}>
      <div>
        <h2 id={id}>{title}</h2>
        {text && <p class="soft small">{text}</p>}
      </div>
      <div class="option-body">{children}</div>
    </section>
  );
}
