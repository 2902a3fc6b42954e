import { cls } from '#renderer/lib/cls.ts'
import letterCss from './letter.module.css'

/** The letters of the register and what they say. */
const arti = {
  N: 'naik',
  T: 'tidak naik',
  O: 'bulan lalu tidak ditimbang',
  B: 'baru pertama kali ditimbang',
  '2T': 'dua bulan berturut-turut tidak naik',
  BGM: 'di bawah garis merah',
  '–': 'tidak hadir',
} as const
const classOf = { N: 'N', T: 'T', O: 'O', B: 'B', '2T': 'T2', BGM: 'BGM', '–': 'pudar' } as const

export type Kode = keyof typeof arti

/** A status letter in its own colour; `jumlah` writes a count after it ("T 5"), `teks` stands in its place ("2 bln"). */
export function Letter({
  kode,
  jumlah,
  teks,
}: {
  readonly kode: Kode
  readonly jumlah?: number
  readonly teks?: string
}) {
  return (
    <span className={cls(letterCss.huruf, letterCss[classOf[kode]])} title={arti[kode]}>
      {jumlah === undefined ? (teks ?? kode) : `${kode} ${jumlah}`}
    </span>
  )
}
