/**
 * How one of the programs is called by whoever runs this: by npm's script in a clone, by the command where the package is installed.
 */
export function commandLine(name: string, ...args: string[]): string {
  const isInstalled = /[\\/]node_modules[\\/]/.test(import.meta.url);
  const words = isInstalled
    ? ['npx cobase', name]
    : ['npm run --silent', name, ...(args.length > 0 ? ['--'] : [])];
  return [...words, ...args].join(' ');
}
