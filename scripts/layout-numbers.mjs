// Writes members of the layout's enums as numbers where src reads them: the page need not carry enums that it only counts by.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const layout = fileURLToPath(new URL('../assembly/layout/', import.meta.url));
const imports = /import \{([^}]*)\} from '[./]+\/assembly\/layout\/([\w-]+\.ts)'/g;

/** Enums by file and name. */
async function enumsOf(files) {
  const modules = await Promise.all(files.map((file) => runnerImport(layout + file)));
  return new Map(modules.map(({ module }, index) => [files[index], module]));
}

/** Enums that a module imports, by the name that it gives them. */
function imported(code, enums) {
  const named = [...code.matchAll(imports)].flatMap(([, names, file]) =>
    names.split(',').map((each) => {
      const [name, alias = name] = each.trim().split(/ as /);
      return [alias, enums.get(file)?.[name]];
    }),
  );
  return new Map(named.filter(([, members]) => typeof members === 'object'));
}

export function layoutNumbers() {
  let enums;
  return {
    name: 'layout-numbers',
    apply: 'build',
    enforce: 'pre',
    async buildStart() {
      enums ??= await enumsOf(readdirSync(layout).filter((file) => file.endsWith('.ts')));
    },
    transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id)) return undefined;
      const own = imported(code, enums);
      if (own.size === 0) return undefined;
      const written = code.replace(/\b([A-Z]\w*)\.(\w+)\b/g, (text, name, member) => {
        const value = own.get(name)?.[member];
        return typeof value === 'number' ? `(${value})` : text;
      });
      return { code: written, map: null };
    },
  };
}
