/** Milliseconds this thread has computed so far: what other programs of the machine do in between is not counted. */
export function waktuProsesor(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}
