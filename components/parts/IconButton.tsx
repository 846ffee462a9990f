import { Icon, type IconName } from './Icon.tsx';

interface Props {
  readonly icon: IconName;
  readonly label: string;
  readonly onClick: () => void;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly disabled?: boolean;
}

/** A button whose word is its accessible name and its tooltip. */
export function IconButton({ icon, label, onClick, pressed, expanded, disabled }: Props) {
  return (
    <button type="button" class="plain icon-button" aria-label={label} title={label} aria-pressed={pressed} aria-expanded={expanded} disabled={disabled} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
