import { useCallback, useEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { useNavigate } from 'react-router'
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx'
import { Page } from '#renderer/components/page.tsx'
import { useStatus } from '#renderer/components/status.tsx'
import { call } from '#renderer/lib/call.ts'
import { formatHariTanggal } from '#renderer/lib/format.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import { noteTersimpan } from '#renderer/lib/tersimpan.ts'
import type { LembarPenimbangan } from '#shared/contract/penimbangan.ts'
import { isSempit, type Lebar, useLebar } from '../lebar.ts'
import { DialogLembar, type Terbuka } from './dialog-lembar.tsx'
import { KakiLembar, PengumumanTanya } from './kaki-lembar.tsx'
import { KakiTombol, type PerintahLembar } from './kaki-tombol.tsx'
import { AksiLembar, KemajuanLembar } from './kepala-lembar.tsx'
import { type Kolom, kolomLain, kolomSemua, kolomUtama } from './kolom.ts'
import lembarCss from './lembar.module.css'
import { LembarKosong } from './lembar-kosong.tsx'
import { createLembarStore, type LembarStore } from './lembar-store.ts'
import { createPapanTombol, focusSel } from './papan-tombol.ts'
import { useSimpanOtomatis } from './simpan-otomatis.ts'
import { TabelLembar } from './tabel-lembar.tsx'
import { useUrungSendiri } from './urung-sendiri.ts'

/** Takes back that a child was registered: what its history begins with. */
async function undoPendaftaran(orangId: string): Promise<{ readonly dipertahankan: readonly string[] }> {
  const riwayat = await call('riwayat.list', { orangId, hariBukaId: null, batas: 500 })
  const first = riwayat.at(-1)
  return first ? call('riwayat.undo', { kelompok: first.kelompok }) : { dipertahankan: [] }
}

/** Binds the sheet of a day to the calls of the book. */
function openStore(lembar: LembarPenimbangan): LembarStore {
  const hariBukaId = lembar.hari.id
  const noted = async <T extends { readonly waktu: string }>(saving: Promise<T>): Promise<T> => {
    const answer = await saving
    noteTersimpan(answer.waktu)
    return answer
  }
  return createLembarStore(lembar, {
    record: (orangId, isi, dasar) => noted(call('penimbangan.record', { hariBukaId, orangId, isi, dasar })),
    markAbsent: (orangId, tidakHadir) => noted(call('penimbangan.markAbsent', { hariBukaId, orangId, tidakHadir })),
    answer: (orangId, kode) => call('penimbangan.answer', { hariBukaId, orangId, kode }),
    override: (penimbanganId, nt, alasan) => call('penimbangan.override', { penimbanganId, nt, alasan }),
    row: (orangId) => call('penimbangan.row', { hariBukaId, orangId }),
    undo: (kelompok) => call('riwayat.undo', { kelompok }),
    undoAnak: undoPendaftaran,
  })
}

/** The first child still to be weighed. */
function firstWaiting(store: LembarStore): string | undefined {
  const waits = (id: string) => {
    const row = store.row(id)
    return row?.keadaan.isi.bb === '' && !row.keadaan.tidakHadir && !row.keadaan.baris.tamu
  }
  return store.ids().find(waits) ?? store.ids()[0]
}

function keterangan({ hari, dusun }: LembarPenimbangan, lebar: Lebar): string {
  const when = `Hari buka ${formatHariTanggal(hari.tanggal)}`
  if (lebar !== 'lebar') return when
  return [when, dusun && `Dusun ${dusun}`, 'urut buku register (RT)'].filter(Boolean).join(' · ')
}

/** The weighing sheet: the paper register, faster. */
export function Lembar({ lembar }: { readonly lembar: LembarPenimbangan }) {
  const [store] = useState(() => openStore(lembar))
  const [lain, setLain] = useState(false)
  const [terbuka, setTerbuka] = useState<Terbuka | null>(null)
  const [mencetak, setMencetak] = useState(false)
  const lebar = useLebar()
  const navigate = useNavigate()
  const say = useStatus()
  const blocker = useSimpanOtomatis(store)
  const kolom = !lain ? kolomUtama : lebar === 'mungil' ? kolomLain : kolomSemua
  const tampilkan = useCallback((wanted: Kolom) => {
    if (!kolomUtama.includes(wanted)) flushSync(() => setLain(true))
  }, [])
  const papan = useMemo(() => createPapanTombol(store, { kolom, say, tampilkan }), [store, kolom, say, tampilkan])
  useUrungSendiri(papan)
  const openCard = (orangId: string) => navigate(`/balita/${orangId}`)
  const openBaru = useCallback(() => setTerbuka({ kind: 'anakBaru', nama: '' }), [])
  const endPrint = useCallback(() => setMencetak(false), [])

  useEffect(() => {
    const first = firstWaiting(store)
    if (first !== undefined) focusSel(first, 'bb')
  }, [store])

  // Another width is another number of rows on the screen: the one being typed stays among them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs after the columns have changed
  useEffect(() => {
    document.activeElement?.closest('tr')?.scrollIntoView({ block: 'nearest' })
  }, [lebar, lain])

  const [kelola, laporan] = [useBoleh('kelola'), useBoleh('laporan')]
  const perintah = usePerintah({ store, papan, lain, setLain, setTerbuka, openCard, say })
  const { hari } = lembar
  const judul = `Lembar penimbangan ${hari.posyandu}`
  return (
    <Page
      judul={judul}
      sub={isSempit(lebar) ? null : keterangan(lembar, lebar)}
      className={lembarCss.halamanLembar}
      aksi={
        <AksiLembar
          store={store}
          lebar={lebar}
          selesai={hari.selesai}
          onPrint={laporan ? () => setMencetak(true) : null}
          onFinish={() => setTerbuka({ kind: 'selesai' })}
        />
      }
    >
      <KemajuanLembar store={store} lebar={lebar} />
      <TabelLembar
        onAnakBaru={openBaru}
        store={store}
        papan={papan}
        judul={judul}
        tanggal={hari.tanggal}
        lebar={lebar}
        kolom={kolom}
        lain={lain}
      />
      <KakiLembar store={store} lebar={lebar} onOpenCard={openCard} />
      <PengumumanTanya store={store} />
      <KakiTombol store={store} lain={lain} perintah={kelola ? perintah : { ...perintah, nilai: null }} />
      {terbuka && (
        <DialogLembar
          key={terbuka.kind}
          terbuka={terbuka}
          store={store}
          lembar={lembar}
          onOpen={setTerbuka}
          onClose={() => setTerbuka(null)}
        />
      )}
      {mencetak && <LembarKosong lembar={lembar} onDone={endPrint} />}
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

type Bahan = {
  readonly store: LembarStore
  readonly papan: ReturnType<typeof createPapanTombol>
  readonly lain: boolean
  readonly setLain: (lain: boolean) => void
  readonly setTerbuka: (terbuka: Terbuka) => void
  readonly openCard: (orangId: string) => void
  readonly say: (pesan: string) => void
}

/** What the function keys do; most are about the row in focus. */
function usePerintah({ store, papan, lain, setLain, setTerbuka, openCard, say }: Bahan): PerintahLembar {
  const withRow = (act: (orangId: string) => void) => () => {
    const fokus = store.fokus()
    if (fokus) act(fokus.orangId)
    else say('Pilih dulu satu baris.')
  }
  return {
    jawab: () => {
      // Questions stand in the computed cells, which "Isian lain" hides.
      if (lain) flushSync(() => setLain(false))
      if (!papan.nextQuestion()) say('Tidak ada yang perlu dijawab.')
    },
    urungkan: papan.undo,
    ulangi: papan.redo,
    cari: () => setTerbuka({ kind: 'cari' }),
    anakBaru: () => setTerbuka({ kind: 'anakBaru', nama: '' }),
    tidakHadir: withRow(papan.markAbsent),
    kartu: withRow(openCard),
    catatan: withRow((orangId) => setTerbuka({ kind: 'catatan', orangId })),
    isianLain: () => {
      const fokus = store.fokus()
      flushSync(() => setLain(!lain))
      if (fokus) focusSel(fokus.orangId, lain ? 'bb' : 'caraUkur')
    },
    nilai: withRow((orangId) => {
      store.save(orangId)
      store.idle().then(() => setTerbuka({ kind: 'nilai', orangId }))
    }),
  }
}
