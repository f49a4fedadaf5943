// The head of a list with one choice of how it is shown: its order, or which of it.

interface ChoiceHeadProps<Name extends string> {
  readonly title: string;
  /** What is chosen, for those who hear the page. */
  readonly label: string;
  readonly value: Name;
  readonly names: readonly Name[];
  readonly wordsOf: (name: Name) => string;
  readonly onChoose: (name: Name) => void;
}

export function ChoiceHead<Name extends string>(props: ChoiceHeadProps<Name>) {
  const { title, label, value, names, wordsOf, onChoose } = props;
  return (
    <div className="panel-head">
      <span>{title}</span>
      <select
        className="sort-choice"
        aria-label={label}
        value={value}
        onChange={(event) => onChoose(event.target.value as Name)}
      >
        {names.map((name) => (
          <option key={name} value={name}>
            {wordsOf(name)}
          </option>
        ))}
      </select>
    </div>
  );
}
