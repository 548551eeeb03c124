/* The floor: parses every table named as an argument with libcsv, on one thread, and does nothing with the fields but count them.
   What a program that goes through libcsv cannot beat on one thread. Prints the fields and the records. */
#include <csv.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

struct counts { unsigned long fields, records; };

static void field_ended(void *bytes, size_t length, void *context) {
    (void)bytes;
    (void)length;
    ((struct counts *)context)->fields++;
}

static void record_ended(int character, void *context) {
    (void)character;
    ((struct counts *)context)->records++;
}

int main(int count, char **paths) {
    static char block[1 << 20];
    struct counts counts = {0, 0};
    for (int index = 1; index < count; index++) {
        struct csv_parser parser;
        if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_EMPTY_IS_NULL) != 0) return 70;
        int file = open(paths[index], O_RDONLY);
        if (file < 0) { perror(paths[index]); return 74; }
        ssize_t length;
        while ((length = read(file, block, sizeof block)) > 0) {
            if (csv_parse(&parser, block, (size_t)length, field_ended, record_ended, &counts) != (size_t)length) {
                fprintf(stderr, "%s: %s\n", paths[index], csv_strerror(csv_error(&parser)));
                return 2;
            }
        }
        if (length < 0) { perror(paths[index]); return 74; }
        if (csv_fini(&parser, field_ended, record_ended, &counts) != 0) return 2;
        csv_free(&parser);
        close(file);
    }
    printf("%lu fields, %lu records\n", counts.fields, counts.records);
    return 0;
}
