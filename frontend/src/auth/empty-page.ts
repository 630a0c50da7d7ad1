/**
 * For a page that is being left after its session: a browser may keep it whole, and show it to whoever presses Back. What comes back
 * is empty, and asks anew who is there.
 */
export function emptyPage(): void {
  document.body.replaceChildren();
  window.addEventListener('pageshow', () => window.location.reload());
}
