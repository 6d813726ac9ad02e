/* Plays a program in the core that wasm2c turned into C, and prints its speed as JSON.
 * Usage: driver PROGRAM SIM_MONTHS SECONDS. Plays the customers that give SIM_MONTHS, again until SECONDS have passed. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "core.h"

typedef Z_core_instance_t core_t;

static double processor_seconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static u32 load(core_t *core, const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) return 1;
  u8 *memory = Z_coreZ_memory(core)->data + Z_coreZ_programPtr(core);
  size_t bytes = 0, got;
  while ((got = fread(memory + bytes, 1, 65536, file)) > 0) bytes += got;
  fclose(file);
  return Z_coreZ_loadProgram(core, (u32)(bytes / 8));
}

/* FNV-1a over the tally: the same number as the wasm's tally gives. */
static u32 tally_hash(core_t *core) {
  const u8 *tally = Z_coreZ_memory(core)->data + Z_coreZ_tallyPtr(core);
  u32 length = Z_coreZ_tallyBytes(core), hash = 2166136261u;
  for (u32 i = 0; i < length; i++) hash = (hash ^ tally[i]) * 16777619u;
  return hash;
}

int main(int argc, char **argv) {
  if (argc != 4) return 2;
  core_t core;
  wasm_rt_init();
  Z_core_init_module();
  Z_core_instantiate(&core);
  if (load(&core, argv[1]) != 0) {
    fprintf(stderr, "the core refused the program\n");
    return 1;
  }
  u32 customers = Z_coreZ_customersFor(&core, atof(argv[2]));
  double seconds = atof(argv[3]), played = 0, started = processor_seconds(), passed;
  do {
    Z_coreZ_clearTally(&core);
    played += Z_coreZ_runCustomers(&core, 0, customers);
    passed = processor_seconds() - started;
  } while (passed < seconds);
  printf("{\"simMonths\":%.0f,\"seconds\":%.6f,\"tally\":%u}\n", played, passed, tally_hash(&core));
  return 0;
}
