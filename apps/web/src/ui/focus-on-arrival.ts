/** A `ref` for what should have the focus as soon as it stands: a question asked in place, a field that was asked for. */
export function focusOnArrival(element: HTMLElement | null): void {
  element?.focus()
}
