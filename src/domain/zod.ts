import { z } from 'zod';

// Without this, zod tries to compile code when a schema is made, which a content security policy refuses and reports.
z.config({ jitless: true });

export { z };
