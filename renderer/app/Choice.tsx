// One of several choices, with its label and a note.

interface ChoiceProps {
  readonly group: string;
  readonly label: string;
  readonly note?: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

export function Choice({ group, label, note = '', checked, onChoose }: ChoiceProps) {
  return (
    <label className="option">
      <input type="radio" name={group} checked={checked} onChange={onChoose} />
      {label}
      {note !== '' && <small>{note}</small>}
    </label>
  );
}
