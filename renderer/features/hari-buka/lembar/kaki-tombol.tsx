import { Kbd } from '#renderer/components/kbd.tsx'
import type { Tombol } from '#renderer/components/key-registry.ts'
import keysCss from '#renderer/components/keys.module.css'
import { useKeys } from '#renderer/components/keys.tsx'
import { cls } from '#renderer/lib/cls.ts'
import type { Lebar } from '../lebar.ts'
import lembarCss from './lembar.module.css'
import type { LembarStore } from './lembar-store.ts'
import { useLembar } from './pakai-lembar.ts'

export type PerintahLembar = {
  readonly jawab: () => void
  readonly urungkan: () => void
  readonly ulangi: () => void
  readonly cari: () => void
  readonly kartu: () => void
  readonly catatan: () => void
  readonly isianLain: () => void
  /** Null for whoever may not decide on N and T. */
  readonly nilai: (() => void) | null
}

/** Keys of the foot line by the room there is; F1 lists all of them. */
const diKaki: Readonly<Record<Lebar, readonly string[]>> = {
  lebar: ['Enter', 'Tab', '↑+↓', '−', 'F2', 'F3', 'F6', 'F7', 'Ctrl+Z'],
  sedang: ['Enter', 'Tab', '↑+↓', '−', 'F2', 'F3', 'F7'],
  sempit: ['Enter', 'Tab', '↑+↓', '−', 'F2'],
}

type KakiProps = {
  readonly store: LembarStore
  readonly lebar: Lebar
  readonly lain: boolean
  readonly perintah: PerintahLembar
}

/** The keys that work on the sheet: all of them told to F1, the usual ones shown. */
export function KakiTombol({ store, lebar, lain, perintah }: KakiProps) {
  const kolom = useLembar(store, () => store.fokus()?.kolom ?? 'bb')
  const tombol: readonly Tombol[] = [
    { tombol: 'Enter', arti: 'turun' },
    { tombol: 'Shift+Enter', arti: 'naik' },
    { tombol: 'Tab', arti: kolom === 'bb' ? 'ke PB/TB' : lain ? 'isian berikut' : 'ke baris berikut' },
    { tombol: '↑+↓', arti: 'pindah baris' },
    { tombol: '←+→', arti: 'pindah kotak' },
    { tombol: 'Ctrl+Home', arti: 'ke baris pertama' },
    { tombol: 'Ctrl+End', arti: 'ke baris terakhir' },
    { tombol: '−', arti: 'tidak hadir' },
    { tombol: 'F2', arti: 'jawab', jalankan: perintah.jawab },
    { tombol: 'F3', arti: 'cari nama', jalankan: perintah.cari },
    { tombol: 'F4', arti: 'buka kartu anak', jalankan: perintah.kartu },
    { tombol: 'F6', arti: 'catatan', jalankan: perintah.catatan },
    { tombol: 'F7', arti: lain ? 'hitungan' : 'Vit A, LILA, ASI …', jalankan: perintah.isianLain },
    ...(perintah.nilai ? [{ tombol: 'F8', arti: 'ganti N/T, tulis alasannya', jalankan: perintah.nilai }] : []),
    { tombol: 'Ctrl+Z', arti: 'urungkan', jalankan: perintah.urungkan },
    { tombol: 'Ctrl+Y', arti: 'ulangi', jalankan: perintah.ulangi },
    { tombol: 'Esc', arti: 'batalkan ketikan ini' },
  ]
  useKeys(tombol)
  return (
    <ul className={cls(keysCss.keys, lembarCss.keys)} aria-label="Tombol di halaman ini">
      {tombol
        .filter((t) => diKaki[lebar].includes(t.tombol) && !(lain && t.tombol === 'F6'))
        .map((t) => (
          <li key={t.tombol}>
            <Kbd tombol={t.tombol} /> {t.arti}
          </li>
        ))}
      <li className={keysCss.semua}>
        <Kbd tombol="F1" /> semua tombol
      </li>
    </ul>
  )
}
