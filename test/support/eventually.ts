/** Waits until `holds`. @throws Error after ten seconds, or as many as are given */
export async function eventually(holds: () => boolean | Promise<boolean>, seconds = 10): Promise<void> {
  for (const end = Date.now() + 1_000 * seconds; Date.now() < end;) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`what was expected did not come about within ${seconds} seconds`);
}
