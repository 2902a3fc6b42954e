import type { Lembar } from './buka-lembar.ts'
import type { HitunganBaris, KolomIsian } from './kartu-lembar.ts'
import type { Sel } from './keadaan-lembar.ts'
import { findKolom, isKetik } from './kolom.ts'
import type { Penjawab } from './penjawab.ts'
import { focusSel } from './sel.tsx'
import { type Arah, pindah } from './tombol.ts'

/** Goes from cell to cell. */
export function createPenggerak<D, H extends HitunganBaris>(
  lembar: Lembar<D, H>,
  kolom: readonly KolomIsian<D, H>[],
  penjawab: Penjawab,
) {
  /** The column in which a row of typing begins: Enter leads back to it, as in a spreadsheet after Tab. */
  let kolomAwal: string | null = null

  const isTerakhir = (kode: string) => {
    const one = findKolom(kolom, kode)
    return one !== undefined && isKetik(one) && one.akhir === true
  }

  /** Typing goes down this column: the last of its step alone would lead elsewhere. */
  function beginAt(kode: string): void {
    if (isTerakhir(kode)) kolomAwal = kode
  }

  /** @returns false where the browser goes on: Tab at an end of the sheet leaves it */
  function move({ id, kolom: from }: Sel, arah: Arah, enter: boolean): boolean {
    if (enter && penjawab.isDiketikLagi({ id, kolom: from })) {
      penjawab.back()
      return true
    }
    const ids = lembar.ids()
    const toward = arah === 'lanjut' && kolomAwal === from ? 'bawah' : arah
    const to = pindah({ baris: ids.indexOf(id), kolom: from }, toward, { jumlah: ids.length, kolom })
    const next = to ? ids[to.baris] : undefined
    if (!to || next === undefined) {
      // At the edge of the sheet there is no row to go to, but the row is done all the same.
      lembar.send({ kind: 'tinggalkan' })
      lembar.send({ kind: 'simpan', id })
      return arah !== 'berikut' && arah !== 'sebelum'
    }
    if (!enter && to.kolom === from) beginAt(from)
    focusSel({ id: next, kolom: to.kolom })
    return true
  }

  return {
    move,
    beginAt,
    beginAgain: () => {
      kolomAwal = null
    },
    /** Goes on from the cell in focus as a key would. */
    go(arah: 'bawah' | 'atas' | 'berikut' | 'awal' | 'akhir'): void {
      const fokus = lembar.fokus()
      if (!fokus || !findKolom(kolom, fokus.kolom)) return
      const toward = arah === 'bawah' && isTerakhir(fokus.kolom) ? 'lanjut' : arah
      move(fokus, toward, arah === 'bawah' || arah === 'atas')
    },
    /** A press beside the cells of a row chooses it, unless it marked some text. */
    chooseRow(id: string | undefined): void {
      const [first] = kolom
      if (id === undefined || !first || window.getSelection()?.isCollapsed === false) return
      if (lembar.fokus()?.id !== id) focusSel({ id, kolom: first.kode })
    },
  }
}
