/**
 * How Node keeps house where jobs are done apart: a small young generation, an old one that begins small and grows by halves. A worker waits for nobody's click, so
 * it pays with some of its time. By itself Node lets garbage lie until 400 MB of it are there, most of it from linking modules.
 */
export const WORKER_FLAGS = ['--max-semi-space-size=8', '--initial-old-space-size=64', '--heap-growing-percent=50']
