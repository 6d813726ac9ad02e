import { browserStore } from './browser-store.ts';

export type ThemeChoice = 'light' | 'dark';

export interface Theme {
  readonly shown: ThemeChoice;
  choose(choice: ThemeChoice): void;
}

const key = 'tarifflab.theme';

function storedChoice(): ThemeChoice | undefined {
  const stored = browserStore().getItem(key);
  return stored === 'light' || stored === 'dark' ? stored : undefined;
}

/** Follows the system until the reader chooses; sets `data-theme` on the root element. */
export function createTheme(root: HTMLElement): Theme {
  const system = matchMedia('(prefers-color-scheme: dark)');
  let chosen = $state(storedChoice());
  let systemDark = $state(system.matches);
  const shown = $derived<ThemeChoice>(chosen ?? (systemDark ? 'dark' : 'light'));
  const paint = () => (root.dataset['theme'] = shown);
  system.addEventListener('change', () => {
    systemDark = system.matches;
    paint();
  });
  paint();
  return {
    get shown() {
      return shown;
    },
    choose(choice) {
      chosen = choice;
      paint();
      try {
        browserStore().setItem(key, choice);
      } catch {
        // It holds until the page is closed.
      }
    },
  };
}
