/** The sum of Luhn: every second digit from the right, after the check digit, counts double. */
function sumOf(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}

/** The digit that makes the row of digits right when it is set last. */
export function checkDigitOf(digits: string): string {
  return String((10 - (sumOf(`${digits}0`) % 10)) % 10);
}

/** A row of digits with its check digit behind it. */
export function withCheckDigit(digits: string): string {
  return digits + checkDigitOf(digits);
}
