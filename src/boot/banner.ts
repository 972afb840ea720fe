/** What a person sees once the product is up: where it is, and in a sandbox how to get in. */
export function banner(
  url: string,
  sandbox: { clock: Date; logins: readonly string[]; password: string } | undefined,
): string {
  const lines = [
    '',
    '  清源 Qingyuan',
    '',
    `  API     ${url}/api/v1`,
    `  docs    ${url}/api/docs`,
    `  health  ${url}/api/health/ready`,
  ];
  if (sandbox)
    lines.push(
      '',
      `  SANDBOX 沙箱 · clock 时钟 ${sandbox.clock.toISOString()} · password 口令 ${sandbox.password}`,
      ...sandbox.logins.map((login) => `    ${login}`),
    );
  return `${lines.join('\n')}\n`;
}
