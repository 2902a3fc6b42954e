import { memo, useLayoutEffect, useRef, useState } from 'react'
import { cls } from '#renderer/lib/cls.ts'
import { mmOf } from '#shared/domain/penimbangan/ketikan.ts'
import { isKetik, type Kolom, type KolomKetik, type KolomPilih, namaKolom, pilihanOf } from './kolom.ts'
import type { LembarStore } from './lembar-store.ts'
import { useBaris } from './pakai-lembar.ts'
import type { Anggota } from './rak-baris.ts'
import tabelCss from './tabel.module.css'

type SelProps = { readonly store: LembarStore; readonly id: string; readonly nama: string }

const idSel = (orangId: string, kolom: Kolom) => `${kolom}-${orangId}`

/** The cell of a row, by its name: to look through all cells would cost as much as to draw one. */
export function findSel(orangId: string, kolom: Kolom): HTMLElement | null {
  return document.getElementById(idSel(orangId, kolom))
}

/**
 * The field itself. React never writes into it while it is typed in: it holds its own text, and is written anew only
 * after an answer, Esc or undo.
 */
const KetikInput = memo(function KetikInput({ store, id, nama, kolom }: SelProps & { readonly kolom: KolomKetik }) {
  const input = useRef<HTMLInputElement>(null)
  const [awal] = useState(() => store.row(id)?.keadaan.isi[kolom] ?? '')
  const ditulis = useBaris(store, id, (row) => row?.ditulis ?? 0)
  useLayoutEffect(() => {
    const teks = store.row(id)?.keadaan.isi[kolom]
    const sel = input.current
    if (ditulis === 0 || !sel || teks === undefined || sel.value === teks) return
    sel.value = teks
    // Writing moves the caret: in the cell in focus the next key replaces all of it, as when it was entered.
    if (document.activeElement === sel) sel.select()
  }, [store, id, kolom, ditulis])
  return (
    <input
      ref={input}
      id={idSel(id, kolom)}
      data-orang={id}
      data-kolom={kolom}
      defaultValue={awal}
      aria-label={`${namaKolom[kolom].panjang} ${nama}`}
      aria-describedby={`hasil-${id}`}
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      maxLength={20}
    />
  )
})

function rupaKetik(row: Anggota | undefined, kolom: KolomKetik): string {
  if (!row) return ''
  if (row.tampil.some((p) => p.isian === kolom || (kolom === 'tb' && p.kode === 'tertukar'))) return 'tanya'
  const teks = row.keadaan.isi[kolom].trim()
  const lain = kolom === 'lila' || kolom === 'lk'
  if (lain && teks !== '' && mmOf(teks) === null && !row.diketik) return 'salah'
  return row.keadaan.tidakHadir ? 'absen' : ''
}

export function SelKetik({ kolom, ...sel }: SelProps & { readonly kolom: KolomKetik }) {
  const rupa = useBaris(sel.store, sel.id, (row) => rupaKetik(row, kolom))
  return (
    <td className={cls(tabelCss.ketik, tabelCss[kolom], tabelCss[rupa])}>
      <KetikInput kolom={kolom} {...sel} />
    </td>
  )
}

/** A cell with few answers: a letter gives one, the space bar the next. */
export function SelPilih({ store, id, nama, kolom }: SelProps & { readonly kolom: KolomPilih }) {
  const nilai = useBaris(store, id, (row) => row?.keadaan.isi[kolom] ?? null)
  const { label, panjang } = pilihanOf(kolom, nilai)
  return (
    <td className={cls(tabelCss.ketik, tabelCss.jawab)}>
      <button
        type="button"
        id={idSel(id, kolom)}
        data-orang={id}
        data-kolom={kolom}
        aria-label={`${namaKolom[kolom].panjang} ${nama}: ${panjang}`}
      >
        {label}
      </button>
    </td>
  )
}

export function SelIsian({ kolom, ...sel }: SelProps & { readonly kolom: Kolom }) {
  return isKetik(kolom) ? <SelKetik kolom={kolom} {...sel} /> : <SelPilih kolom={kolom} {...sel} />
}
