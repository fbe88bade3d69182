/** A text of the help: names of buttons, headings and pages, between stars in the words, stand out. */
export function HelpText({ text }: { text: string }) {
  return (
    <>
      {text
        .split('*')
        .map((part, at) => (at % 2 === 0 ? part : <strong key={part}>{part}</strong>))}
    </>
  );
}
