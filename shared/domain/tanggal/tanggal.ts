/** A calendar date as ISO text, `2026-10-12`. Compares rightly with `<`. */
export type Tanggal = string
/** A calendar month as ISO text, `2026-10`. Compares rightly with `<`. */
export type Bulan = string

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/
const isoMonth = /^(\d{4})-(0[1-9]|1[0-2])$/
/** Nobody in a register, mothers included, was born before this year; 0025 is a slip of the pen for 2025. */
export const tahunPertama = 1900
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const millisecondsPerDay = 86_400_000

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Days in a month, 28–31; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0)
}

/** True for an existing calendar date from 1900 on; 31-02 and 2023-02-29 are none. */
export function isTanggal(text: string): boolean {
  const match = isoDate.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return year >= tahunPertama && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

export function isBulan(text: string): boolean {
  const match = isoMonth.exec(text)
  return match !== null && Number(match[1]) >= tahunPertama
}

/** The month a date lies in. */
export function bulanOf(tanggal: Tanggal): Bulan {
  return tanggal.slice(0, 7)
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}

export function tanggalOf(year: number, month: number, day: number): Tanggal {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** The month `count` months later (earlier when negative). */
export function addBulan(bulan: Bulan, count: number): Bulan {
  const index = Number(bulan.slice(0, 4)) * 12 + Number(bulan.slice(5, 7)) - 1 + count
  return `${pad(Math.floor(index / 12), 4)}-${pad((index % 12) + 1, 2)}`
}

export function firstDayOf(bulan: Bulan): Tanggal {
  return `${bulan}-01`
}

export function lastDayOf(bulan: Bulan): Tanggal {
  return `${bulan}-${daysInMonth(Number(bulan.slice(0, 4)), Number(bulan.slice(5, 7)))}`
}

/** Whole days since 1970-01-01 of a calendar date, free of time zones. */
export function dayNumber(tanggal: Tanggal): number {
  return (
    Date.UTC(Number(tanggal.slice(0, 4)), Number(tanggal.slice(5, 7)) - 1, Number(tanggal.slice(8, 10))) /
    millisecondsPerDay
  )
}

/** The calendar date `count` days later (earlier when negative). */
export function addHari(tanggal: Tanggal, count: number): Tanggal {
  return new Date((dayNumber(tanggal) + count) * millisecondsPerDay).toISOString().slice(0, 10)
}

/** Weekday of a date, 0 = Minggu … 6 = Sabtu. */
export function hariKe(tanggal: Tanggal): number {
  return (((dayNumber(tanggal) + 4) % 7) + 7) % 7
}
