/** How one gets into a sandbox. */
interface Sandbox {
  /** business time */
  readonly clock: Date;
  readonly password: string;
  readonly organisations: readonly { readonly name: string; readonly people: readonly string[] }[];
}

/** What a person sees once the product is up: where it is, and in a sandbox how to get in. */
export function banner(url: string, sandbox?: Sandbox): string {
  const lines = [
    '',
    '  清源 Qingyuan',
    '',
    `  console ${url}/console/`,
    `  portal  ${url}/`,
    `  API     ${url}/api/v1`,
    `  docs    ${url}/api/docs`,
    `  health  ${url}/api/health/ready`,
  ];
  if (sandbox) lines.push('', ...accountsOf(sandbox));
  return `${lines.join('\n')}\n`;
}

/** The accounts of one organisation share a line: all of them fit on one screen. */
function accountsOf({ clock, password, organisations }: Sandbox): string[] {
  const [first] = organisations;
  const width = Math.max(...organisations.map(({ name }) => name.length));
  return [
    `  SANDBOX 沙箱 · clock 时钟 ${clock.toISOString()} · password 口令 ${password}`,
    `  login 账号 = post@organisation 岗位@单位: ${first?.people[0]}@${first?.name}`,
    '',
    // the names are Chinese, so that a space as wide as a character keeps the columns
    ...organisations.map(({ name, people }) => `    ${name.padEnd(width, '　')}  ${people.join('  ')}`),
  ];
}
