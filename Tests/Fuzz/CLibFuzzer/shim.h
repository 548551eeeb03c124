#include <stddef.h>
#include <stdint.h>

/// Runs libFuzzer, which the sanitizer's option links in; it mutates inputs and gives them to `callback`, which returns 0.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *data, size_t size));
