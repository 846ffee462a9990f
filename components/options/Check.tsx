interface Props {
  readonly label: string;
  readonly note?: string;
  readonly isOn: boolean;
  readonly onTurn: (isOn: boolean) => void;
}

export function Check({ label, note, isOn, onTurn }: Props) {
  return (
    <label class="check">
      <input type="checkbox" checked={isOn} onChange={(event) => onTurn(event.currentTarget.checked)} />
      <span>{label}{note && <small class="soft"> {note}</small>}</span>
    </label>
  );
}
