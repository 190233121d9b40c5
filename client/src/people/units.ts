/** Amounts of face units by their ARKit names; `both` writes a pair. */
export type Amounts = Readonly<Record<string, number>>;

/** The same amount on the left and on the right. */
export function both(unit: string, amount: number): Amounts {
  return { [`${unit}Left`]: amount, [`${unit}Right`]: amount };
}
