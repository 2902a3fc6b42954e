import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { useBlocker } from 'react-router'
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx'
import type { Tombol } from '#renderer/components/key-registry.ts'
import { Page } from '#renderer/components/page.tsx'
import { useStatus } from '#renderer/components/status.tsx'
import { useLebar } from '#renderer/lib/lebar.ts'
import { useMencetak } from '#renderer/lib/mencetak.ts'
import { tahan } from '#renderer/lib/penahan.ts'
import { type Lembar, useLembar } from './buka-lembar.ts'
import { CetakLembar } from './cetak-lembar.tsx'
import { DialogHimpunan } from './dialog-himpunan.tsx'
import gulirCss from './gulir.module.css'
import halamanCss from './halaman-lembar.module.css'
import { KabarSimpan, KakiLembar, KakiTombol, PengumumanTanya } from './kaki-lembar.tsx'
import type { HitunganBaris } from './kartu-lembar.ts'
import type { Sel } from './keadaan-lembar.ts'
import { findKolom, kolomIsian } from './kolom.ts'
import { isMenyamping } from './lajur.ts'
import { createPapanTombol, type PapanTombol } from './papan-tombol.ts'
import { focusSel } from './sel.tsx'
import { TabelLembar } from './tabel-lembar.tsx'

/** The sheet as it is shown just now: which part, as wide as the window, with what the keys do in it. */
export function useSusunan<D, H extends HitunganBaris>(lembar: Lembar<D, H>) {
  const { kartu } = lembar
  const [bagian, setBagian] = useState(kartu.bagian[0] ?? '')
  const [himpunan, openHimpunan] = useState<Sel | null>(null)
  const lebar = useLebar()
  const say = useStatus()
  const susunan = kartu.susunan(lebar, bagian)
  const kolom = useMemo(() => kolomIsian(susunan), [susunan])
  const show = useCallback((next: string) => flushSync(() => setBagian(next)), [])
  const tampilkan = useCallback(
    (kode: string) => {
      const holds = (one: string) => findKolom(kolomIsian(kartu.susunan(lebar, one)), kode) !== undefined
      const found = holds(bagian) ? undefined : kartu.bagian.find(holds)
      if (found !== undefined) show(found)
    },
    [kartu, lebar, bagian, show],
  )
  const papan = useMemo(
    () => createPapanTombol(lembar, { kolom, say, tampilkan, openHimpunan }),
    [lembar, kolom, say, tampilkan],
  )

  // Another width is another number of rows on the screen: the one being typed stays among them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs after the columns have changed
  useEffect(() => {
    document.activeElement?.closest('tr')?.scrollIntoView({ block: 'nearest' })
  }, [susunan])

  /** Does something with the row in focus. */
  const withRow = (act: (id: string) => void) => () => {
    const fokus = lembar.fokus()
    if (fokus) act(fokus.id)
    else say('Pilih dulu satu baris.')
  }
  /** Shows a part, with the focus on the first column that only it shows. */
  const openBagian = (next: string) => {
    const fokus = lembar.fokus()
    const columns = kolomIsian(kartu.susunan(lebar, next))
    const first = columns.find(({ kode }) => !findKolom(kolom, kode)) ?? columns[0]
    show(next)
    if (fokus && first) focusSel({ id: fokus.id, kolom: first.kode })
  }
  const answer = () => {
    const asking = kartu.bagian.find((one) => kartu.susunan(lebar, one).tanya !== null)
    if (susunan.tanya === null && asking !== undefined) show(asking)
    if (!papan.nextQuestion()) say('Tidak ada yang perlu dijawab.')
  }
  const closeHimpunan = () => openHimpunan(null)
  return { bagian, lebar, susunan, papan, withRow, openBagian, answer, himpunan, closeHimpunan }
}

export type SusunanKini<D = unknown, H extends HitunganBaris = HitunganBaris> = ReturnType<typeof useSusunan<D, H>>

type HalamanProps<D, H extends HitunganBaris> = {
  readonly lembar: Lembar<D, H>
  readonly kini: SusunanKini<D, H>
  readonly judul: string
  readonly sub: string | null
  /** At the right of the heading, behind what is said of saving. */
  readonly aksi: ReactNode
  /** Above the sheet: how far the day has come. */
  readonly kemajuan: ReactNode
  /** In place of the sheet while it holds nobody. */
  readonly kosong: ReactNode
  /** Keys of this card alone. */
  readonly tombol: readonly Tombol[]
  readonly onOpenCard: (id: string) => void
  /** Boxes over the sheet. */
  readonly children?: ReactNode
}

/** A sheet on its page: the paper register, faster. */
export function HalamanLembar<D, H extends HitunganBaris>(props: HalamanProps<D, H>) {
  const { lembar, kini, judul, sub, aksi, kemajuan, kosong, tombol, onOpenCard, children } = props
  const { papan, lebar, susunan } = kini
  const blocker = useSimpanOtomatis(lembar)
  const isKosong = useLembar(lembar, () => lembar.ids().length === 0)
  const mencetak = useMencetak()
  const semua = useTombol(lembar, kini, tombol)
  const awal = kolomIsian(susunan)[0]?.kode
  useUrungSendiri(papan)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, in the part it opens with
  useEffect(() => {
    const waits = (id: string) => {
      const row = lembar.row(id)
      return row !== undefined && lembar.kartu.isMenunggu(row.keadaan)
    }
    const id = lembar.ids().find(waits) ?? lembar.ids()[0]
    if (id !== undefined && awal !== undefined) focusSel({ id, kolom: awal })
  }, [lembar])
  return (
    <Page
      judul={judul}
      sub={sub}
      className={halamanCss.halamanLembar}
      aksi={
        <>
          <KabarSimpan lembar={lembar} />
          {aksi}
        </>
      }
    >
      {kemajuan}
      {isKosong ? (
        <div className={gulirCss.gulir}>{kosong}</div>
      ) : (
        <TabelLembar lembar={lembar} papan={papan} judul={judul} lebar={lebar} susunan={susunan} />
      )}
      {mencetak && !isKosong && isMenyamping(susunan) && <CetakLembar lembar={lembar} susunan={susunan} />}
      <KakiLembar lembar={lembar} lebar={lebar} onOpenCard={onOpenCard} />
      <PengumumanTanya lembar={lembar} />
      <KakiTombol tombol={semua} />
      {children}
      {kini.himpunan && <DialogHimpunan lembar={lembar} sel={kini.himpunan} onClose={kini.closeHimpunan} />}
      {blocker.state === 'blocked' && (
        <ConfirmDialog
          judul="Ada baris yang belum tersimpan"
          tombol="Tinggalkan lembar"
          bahaya
          onConfirm={() => blocker.proceed()}
          onClose={() => blocker.reset()}
        >
          Buku sedang menyimpan. Bila tetap belum tersimpan, kembali ke lembar: isinya masih ada di sana.
        </ConfirmDialog>
      )}
    </Page>
  )
}

/** Every key of the sheet: its own, those of the card, and how one moves. */
function useTombol<D, H extends HitunganBaris>(
  lembar: Lembar<D, H>,
  { papan, bagian, withRow, answer }: SusunanKini<D, H>,
  kartu: readonly Tombol[],
): readonly Tombol[] {
  const kolom = useLembar(lembar, () => lembar.fokus()?.kolom ?? null) ?? lembar.kartu.kolom[0]?.kode ?? ''
  const kata = lembar.kartu.kataPindah(kolom, bagian)
  const tetikus = (jalankan: () => void) => ({ jalankan, hanyaTetikus: true }) as const
  return [
    { tombol: '−', arti: 'tidak hadir', jalankan: withRow(papan.markAbsent) },
    { tombol: 'F2', arti: 'jawab', jalankan: answer },
    { tombol: 'Ctrl+Z', arti: 'urungkan', jalankan: papan.undo },
    ...kartu,
    { tombol: 'Ctrl+Y', arti: 'ulangi', jalankan: papan.redo, hanyaF1: true },
    { tombol: 'Enter', arti: kata.enter, ...tetikus(() => papan.go('bawah')) },
    { tombol: 'Shift+Enter', arti: 'naik', hanyaF1: true, ...tetikus(() => papan.go('atas')) },
    { tombol: 'Tab', arti: kata.tab, ...tetikus(() => papan.go('berikut')) },
    { tombol: '↑+↓', arti: 'pindah baris', hanyaF1: true },
    { tombol: '←+→', arti: 'pindah kotak', hanyaF1: true },
    { tombol: 'Ctrl+Home', arti: 'ke baris pertama', hanyaF1: true, ...tetikus(() => papan.go('awal')) },
    { tombol: 'Ctrl+End', arti: 'ke baris terakhir', hanyaF1: true, ...tetikus(() => papan.go('akhir')) },
    // A press elsewhere saves the cell first: for a mouse "urungkan" takes back what is being typed.
    { tombol: 'Esc', arti: 'batalkan ketikan ini', hanyaF1: true },
  ]
}

/** Saves what is typed whenever the window or the page is left, and holds the page while something is unsaved. */
function useSimpanOtomatis<D, H extends HitunganBaris>(lembar: Lembar<D, H>) {
  useEffect(() => {
    const { saveAll } = lembar
    const saveHidden = () => {
      if (document.visibilityState === 'hidden') saveAll()
    }
    const hold = (event: BeforeUnloadEvent) => {
      saveAll()
      if (lembar.isUnsaved()) event.preventDefault()
    }
    window.addEventListener('blur', saveAll)
    window.addEventListener('pagehide', saveAll)
    window.addEventListener('beforeunload', hold)
    document.addEventListener('visibilitychange', saveHidden)
    return () => {
      window.removeEventListener('blur', saveAll)
      window.removeEventListener('pagehide', saveAll)
      window.removeEventListener('beforeunload', hold)
      document.removeEventListener('visibilitychange', saveHidden)
      saveAll()
    }
  }, [lembar])
  useEffect(() => {
    const simpan = async () => {
      lembar.send({ kind: 'tinggalkan' })
      lembar.saveAll()
      await lembar.idle()
    }
    const buang = () => void lembar.send({ kind: 'buang' })
    return tahan({ simpan, adaBelum: lembar.isUnsaved, lanjut: lembar.saveAll, buang })
  }, [lembar])
  const blocker = useBlocker(lembar.isUnsaved)
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    let mine = true
    lembar.saveAll()
    lembar.idle().then(() => {
      if (mine && !lembar.isUnsaved()) blocker.proceed()
    })
    return () => {
      mine = false
    }
  }, [blocker, lembar])
  return blocker
}

/**
 * The browser keeps one undo for all fields of the window: left alone, it would change a cell that was left long ago. So
 * its undo, whether by key, from the menu of the window or by a right click, is the sheet's own here.
 */
function useUrungSendiri<D, H extends HitunganBaris>({ undo, redo }: PapanTombol<D, H>): void {
  useEffect(() => {
    const own = (event: InputEvent) => {
      const isUndo = event.inputType === 'historyUndo'
      if (!isUndo && event.inputType !== 'historyRedo') return
      // A box over the sheet has fields of its own.
      if (document.querySelector('dialog[open]')) return
      event.preventDefault()
      if (isUndo) undo()
      else redo()
    }
    document.addEventListener('beforeinput', own, true)
    return () => document.removeEventListener('beforeinput', own, true)
  }, [undo, redo])
}
