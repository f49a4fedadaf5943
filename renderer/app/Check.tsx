// A choice that is on or off, with its label.

export function Check(props: { label: string; checked: boolean; onChange: (on: boolean) => void }) {
  return (
    <label className="option">
      <input type="checkbox" checked={props.checked} onChange={(event) => props.onChange(event.target.checked)} />
      {props.label}
    </label>
  );
}
