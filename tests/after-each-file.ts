import { afterAll, vi } from 'vitest';

// Files share a process: a global that a file's last test put in another's place must not be met by what the next file loads.
afterAll(() => {
  vi.unstubAllGlobals();
});
