/** The part of `package-lock.json` that is looked at. */
export interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  /** Not installed where Sayso is only run. */
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
}

/** What may be given on with Sayso on terms like its own. */
const FREE = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MIT OR Apache-2.0']);
/** What may be worked with besides: it is not given on. */
const FREE_TO_USE = new Set(['MPL-2.0']);
/** What runs something while it is installed: Node itself, which has to. */
const MAY_RUN = new Set(['node_modules/node']);

/** What is wrong with the packages that are installed, a line each. */
export const faultsOf = ({ packages }: Lock): string[] =>
  Object.entries(packages)
    .filter(([path]) => path !== '')
    .flatMap(([path, each]) => {
      const isForWork = each.dev === true || each.devOptional === true;
      const { license = 'none' } = each;
      const isFree = FREE.has(license) || (isForWork && FREE_TO_USE.has(license));
      return [
        ...(isFree ? [] : [`${path} has the license ${license}: choose another package, or add it with its reason.`]),
        ...(each.integrity?.startsWith('sha512-')
          ? []
          : [`${path} is not held to its content by a SHA-512: install it anew.`]),
        ...(each.resolved === undefined
          ? []
          : [`${path} names where it came from: set omit-lockfile-registry-resolved.`]),
        ...(each.hasInstallScript && !MAY_RUN.has(path) ? [`${path} runs a script while it is installed.`] : []),
      ];
    });
