/* Searches through bytes, sixteen at a time with the vectors of GCC and Clang; Swift's own vectors
 * are compared lane by lane on x86-64 without AVX.
 *
 * A search looks at bytes[from ..< to] and returns the place it looks for, or `to`. */
#ifndef DRAGOMAN_BYTE_SCAN_H
#define DRAGOMAN_BYTE_SCAN_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

typedef uint8_t dragoman_bytes __attribute__((vector_size(16)));

static inline dragoman_bytes dragoman_load(const uint8_t *bytes) {
  dragoman_bytes vector;
  memcpy(&vector, bytes, sizeof vector);
  return vector;
}

/* One bit for each byte of a comparison, the first byte's the lowest. */
static inline uint32_t dragoman_bits(dragoman_bytes mask) {
#if defined(__SSE2__)
  return (uint32_t)_mm_movemask_epi8((__m128i)mask);
#else
  uint32_t bits = 0;
  for (int lane = 0; lane < 16; lane++) bits |= (uint32_t)(mask[lane] >> 7) << lane;
  return bits;
#endif
}

/* A quotation mark, a backslash or a control character. */
static inline long dragoman_end_of_plain(const uint8_t *bytes, long from, long to) {
  for (; from + 16 <= to; from += 16) {
    dragoman_bytes v = dragoman_load(bytes + from);
    uint32_t stops = dragoman_bits((dragoman_bytes)((v < 0x20) | (v == '"') | (v == '\\')));
    if (stops) return from + __builtin_ctz(stops);
  }
  for (; from < to; from++) {
    uint8_t b = bytes[from];
    if (b < 0x20 || b == '"' || b == '\\') break;
  }
  return from;
}

/* What may be more than a character of a message's text: `<`, `&`, `]`, a control character, or
 * 0xEF, with which the characters begin that XML forbids. */
static inline long dragoman_place_of_sign(const uint8_t *bytes, long from, long to) {
  for (; from + 16 <= to; from += 16) {
    dragoman_bytes v = dragoman_load(bytes + from);
    uint32_t stops = dragoman_bits((dragoman_bytes)(
        (v < 0x20) | (v == '<') | (v == '&') | (v == ']') | (v == 0xEF)));
    if (stops) return from + __builtin_ctz(stops);
  }
  for (; from < to; from++) {
    uint8_t b = bytes[from];
    if (b < 0x20 || b == '<' || b == '&' || b == ']' || b == 0xEF) break;
  }
  return from;
}

/* A byte of 0x80 and above. */
static inline long dragoman_end_of_ascii(const uint8_t *bytes, long from, long to) {
  for (; from + 16 <= to; from += 16) {
    uint32_t stops = dragoman_bits(dragoman_load(bytes + from));
    if (stops) return from + __builtin_ctz(stops);
  }
  while (from < to && bytes[from] < 0x80) from++;
  return from;
}

/* A control character other than tab, line feed and carriage return. */
static inline long dragoman_place_of_control(const uint8_t *bytes, long from, long to) {
  for (; from + 16 <= to; from += 16) {
    dragoman_bytes v = dragoman_load(bytes + from);
    uint32_t stops = dragoman_bits(
        (dragoman_bytes)((v < 0x20) & (v != '\t') & (v != '\n') & (v != '\r')));
    if (stops) return from + __builtin_ctz(stops);
  }
  for (; from < to; from++) {
    uint8_t b = bytes[from];
    if (b < 0x20 && b != '\t' && b != '\n' && b != '\r') break;
  }
  return from;
}

/* How often a byte stands among the first `size`. */
static inline long dragoman_count(const uint8_t *bytes, long size, uint8_t byte) {
  long count = 0, from = 0;
  while (from + 16 <= size) {
    /* A lane counts to 255 at the most. */
    long end = from + 255 * 16 < size ? from + 255 * 16 : size;
    dragoman_bytes lanes = {0};
    for (; from + 16 <= end; from += 16) {
      lanes -= (dragoman_bytes)(dragoman_load(bytes + from) == byte);
    }
    for (int lane = 0; lane < 16; lane++) count += lanes[lane];
  }
  for (; from < size; from++) count += bytes[from] == byte;
  return count;
}

/* The second of two blanks, a blank at the start, a control character, one of < > & ", or a byte
 * with which a Unicode space may begin: C2, E1, E2, E3. There are `size` bytes in all: short
 * stretches are seen with what is behind them. */
static inline long dragoman_end_of_words(
    const uint8_t *bytes, long from, long to, long size, bool follows_blank) {
  uint32_t carry = follows_blank;
  for (; from < to && from + 16 <= size; from += 16) {
    dragoman_bytes v = dragoman_load(bytes + from);
    uint32_t blanks = dragoman_bits((dragoman_bytes)(v == ' '));
    /* < and > differ in one bit, and so do " and &, E1 and E3. */
    uint32_t stops = dragoman_bits((dragoman_bytes)(
        (v < 0x20) | ((v | 0x02) == '>') | ((v | 0x04) == '&') | ((v | 0x02) == 0xE3) |
        (v == 0xC2) | (v == 0xE2)));
    stops |= blanks & (blanks << 1 | carry);
    if (to - from < 16) stops |= 1u << (to - from);
    if (stops) return from + __builtin_ctz(stops);
    carry = blanks >> 15;
  }
  for (; from < to; from++) {
    uint8_t b = bytes[from];
    if (b < 0x20 || (b | 2) == '>' || (b | 4) == '&' || (b | 2) == 0xE3 || b == 0xC2 ||
        b == 0xE2 || (b == ' ' && carry)) {
      break;
    }
    carry = b == ' ';
  }
  return from;
}

#endif
