/** For what comes back in the place of a form that had the focus, as a `ref`. */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}

/** Where people go on reading once a form on the page has done its work and is gone. */
export function focusHeading(): void {
  document.querySelector('h1')?.focus();
}
