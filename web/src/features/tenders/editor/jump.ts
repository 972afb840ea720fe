/** Goes to the field of a problem: to itself, else to what it stands in. @param path as the server names it */
export function jumpTo(path: string): void {
  const steps = path.split('.');
  for (let length = steps.length; length > 0; length -= 1) {
    const id = steps.slice(0, length).join('_');
    const found =
      document.getElementById(id) ??
      document.querySelector<HTMLElement>(`[data-list="${id}"]`) ??
      document.querySelector<HTMLElement>(`[data-part="${id}"]`);
    if (!found) continue;
    found.scrollIntoView({ block: 'center' });
    found.focus({ preventScroll: true });
    return;
  }
}
