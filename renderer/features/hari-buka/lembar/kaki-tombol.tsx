import { Kbd } from '#renderer/components/kbd.tsx'
import type { Tombol } from '#renderer/components/key-registry.ts'
import keysCss from '#renderer/components/keys.module.css'
import { SemuaTombol, useKeys } from '#renderer/components/keys.tsx'
import { cls } from '#renderer/lib/cls.ts'
import lembarCss from './lembar.module.css'
import type { LembarStore } from './lembar-store.ts'
import { useLembar } from './pakai-lembar.ts'

export type PerintahLembar = {
  readonly tidakHadir: () => void
  readonly jawab: () => void
  readonly urungkan: () => void
  readonly ulangi: () => void
  readonly cari: () => void
  readonly kartu: () => void
  readonly catatan: () => void
  readonly isianLain: () => void
  /** Null for whoever may not decide on N and T. */
  readonly nilai: (() => void) | null
  readonly anakBaru: () => void
}

/** Of the foot line, the most wanted first: what has no room there is under F1. */
const diKaki: readonly string[] = ['−', 'F2', 'Ctrl+Z', 'F3', 'F6', 'F7', 'F8', 'F9', 'F4', 'Enter', 'Tab']

type KakiProps = {
  readonly store: LembarStore
  readonly lain: boolean
  readonly perintah: PerintahLembar
}

function listTombol(perintah: PerintahLembar, lain: boolean, bb: boolean): readonly Tombol[] {
  const tab = bb ? 'ke PB/TB' : lain ? 'isian berikutnya' : 'ke baris berikutnya'
  return [
    { tombol: '−', arti: 'tidak hadir', jalankan: perintah.tidakHadir },
    { tombol: 'F2', arti: 'jawab', jalankan: perintah.jawab },
    { tombol: 'Ctrl+Z', arti: 'urungkan', jalankan: perintah.urungkan },
    { tombol: 'F3', arti: 'cari nama', jalankan: perintah.cari },
    { tombol: 'F6', arti: 'catatan', jalankan: perintah.catatan },
    { tombol: 'F7', arti: lain ? 'hitungan' : 'Vit A, LILA, ASI …', jalankan: perintah.isianLain },
    ...(perintah.nilai ? [{ tombol: 'F8', arti: 'ganti N/T', jalankan: perintah.nilai }] : []),
    { tombol: 'F9', arti: 'anak baru', jalankan: perintah.anakBaru },
    { tombol: 'F4', arti: 'kartu', jalankan: perintah.kartu },
    { tombol: 'Ctrl+Y', arti: 'ulangi', jalankan: perintah.ulangi },
    { tombol: 'Enter', arti: bb ? 'turun' : 'ke anak berikutnya' },
    { tombol: 'Shift+Enter', arti: 'naik' },
    { tombol: 'Tab', arti: tab },
    { tombol: '↑+↓', arti: 'pindah baris' },
    { tombol: '←+→', arti: 'pindah kotak' },
    { tombol: 'Ctrl+Home', arti: 'ke baris pertama' },
    { tombol: 'Ctrl+End', arti: 'ke baris terakhir' },
    { tombol: 'Esc', arti: 'batalkan ketikan ini' },
  ]
}

/** The keys that work on the sheet: all of them told to F1, the usual ones shown, each a button for the mouse as well. */
export function KakiTombol({ store, lain, perintah }: KakiProps) {
  const bb = useLembar(store, () => (store.fokus()?.kolom ?? 'bb') === 'bb')
  const tombol = listTombol(perintah, lain, bb)
  useKeys(tombol)
  const shown = diKaki.flatMap((name) => tombol.filter((t) => t.tombol === name))
  return (
    <ul className={cls(keysCss.keys, lembarCss.keys)} aria-label="Tombol di halaman ini">
      {shown.map(({ tombol: name, arti, jalankan }) => (
        <li key={name}>
          {jalankan ? (
            // The cell keeps the focus: the button acts on its row.
            <button type="button" tabIndex={-1} onMouseDown={(event) => event.preventDefault()} onClick={jalankan}>
              <Kbd tombol={name} /> {arti}
            </button>
          ) : (
            <>
              <Kbd tombol={name} /> {arti}
            </>
          )}
        </li>
      ))}
      <SemuaTombol />
    </ul>
  )
}
