// The head of a list with choices of how it is shown: its order, or which of it.

interface ChoiceProps<Name extends string> {
  /** What is chosen, for those who hear the page. */
  readonly label: string;
  readonly value: Name;
  readonly names: readonly Name[];
  readonly wordsOf: (name: Name) => string;
  readonly onChoose: (name: Name) => void;
}

/** One choice, as quiet as the words beside it. */
export function Choice<Name extends string>({ label, value, names, wordsOf, onChoose }: ChoiceProps<Name>) {
  return (
    <select
      className="sort-choice"
      aria-label={label}
      title={label}
      value={value}
      onChange={(event) => onChoose(event.target.value as Name)}
    >
      {names.map((name) => (
        <option key={name} value={name}>
          {wordsOf(name)}
        </option>
      ))}
    </select>
  );
}

/** A title with one choice. */
export function ChoiceHead<Name extends string>({ title, ...choice }: ChoiceProps<Name> & { readonly title: string }) {
  return (
    <div className="panel-head">
      <span>{title}</span>
      <Choice {...choice} />
    </div>
  );
}
