/** Two towns and the way between them. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden>
      <circle cx="9" cy="22" r="6" />
      <circle cx="23" cy="10" r="6" />
      <path d="m13.5 18 5-4" />
    </svg>
  );
}
