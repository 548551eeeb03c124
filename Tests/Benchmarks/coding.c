/* Finds terms in texts with the automaton of Aho and Corasick, made deterministic, one stream of bytes: what PlanAtlas' search for
   terms is measured by. Both files have one entry a line. Prints how many occurrences there are and the seconds that the pass over
   the texts took; reading and building are not counted. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static unsigned char *contents(const char *path, size_t *size) {
    FILE *file = fopen(path, "rb");
    if (!file) { perror(path); exit(74); }
    fseek(file, 0, SEEK_END);
    *size = (size_t)ftell(file);
    rewind(file);
    unsigned char *bytes = malloc(*size + 1);
    if (!bytes || fread(bytes, 1, *size, file) != *size) { perror(path); exit(74); }
    fclose(file);
    return bytes;
}

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

int main(int count, char **paths) {
    if (count != 3) { fputs("usage: coding TEXTS TERMS\n", stderr); return 64; }
    size_t length, size;
    unsigned char *texts = contents(paths[1], &length), *terms = contents(paths[2], &size);
    int32_t(*next)[256] = calloc(size + 1, sizeof *next);
    int32_t *ends = calloc(size + 1, sizeof *ends), *fallback = calloc(size + 1, sizeof *fallback);
    int32_t *queue = calloc(size + 1, sizeof *queue);
    if (!next || !ends || !fallback || !queue) { perror("coding"); return 74; }

    int32_t states = 1, state = 0;
    for (size_t place = 0; place < size; place++) {
        unsigned char byte = terms[place];
        if (byte == '\n') {
            ends[state]++;
            state = 0;
        } else {
            if (!next[state][byte]) next[state][byte] = states++;
            state = next[state][byte];
        }
    }
    int32_t head = 0, tail = 0;
    for (int byte = 0; byte < 256; byte++)
        if (next[0][byte]) queue[tail++] = next[0][byte];
    while (head < tail) {
        state = queue[head++];
        ends[state] += ends[fallback[state]];
        for (int byte = 0; byte < 256; byte++) {
            int32_t behind = next[fallback[state]][byte], own = next[state][byte];
            if (own) {
                fallback[own] = behind;
                queue[tail++] = own;
            } else {
                next[state][byte] = behind;
            }
        }
    }

    double start = seconds();
    long found = 0;
    state = 0;
    /* No term holds a line end: there the automaton falls back to its root by itself. */
    for (size_t place = 0; place < length; place++) {
        state = next[state][texts[place]];
        found += ends[state];
    }
    printf("%ld %.6f\n", found, seconds() - start);
    return 0;
}
