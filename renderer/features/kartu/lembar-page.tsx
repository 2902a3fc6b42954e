import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { useStatus } from '#renderer/components/status.tsx'
import { HalamanLembar, useSusunan } from '#renderer/lembar/halaman-lembar.tsx'
import { focusSel } from '#renderer/lembar/sel.tsx'
import { call } from '#renderer/lib/call.ts'
import { formatHariTanggal } from '#renderer/lib/format.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useCall } from '#renderer/lib/query.ts'
import type { CalonKartu, DeskripsiKartu } from '#shared/contract/bentuk-kartu.ts'
import type { OutputOf } from '#shared/contract/contract.ts'
import type { AppFailure } from '#shared/contract/failure.ts'
import { bulanOf } from '#shared/domain/tanggal/tanggal.ts'
import { dalamKalimat } from '#shared/text/dalam-kalimat.ts'
import { formatBulan } from '#shared/text/tanggal.ts'
import { DenganKartu } from './dengan-kartu.tsx'
import { DialogCariKartu } from './dialog-cari.tsx'
import { DialogBuka } from './dialog-daftar.tsx'
import kartuSiklusCss from './kartu-siklus.module.css'
import { alamatKartu } from './kata.ts'
import { openLembarKartu, tambahTamu } from './lembar-kartu.tsx'

type Data = OutputOf<'kartu.sheet'>
type IsiProps = {
  readonly deskripsi: DeskripsiKartu
  readonly data: Data
  readonly hariBukaId: string
}

function Isi({ deskripsi, data, hariBukaId }: IsiProps) {
  const [lembar] = useState(() => openLembarKartu(deskripsi, data, hariBukaId))
  const kini = useSusunan(lembar)
  const navigate = useNavigate()
  const openCard = (orangId: string) => navigate(`${alamatKartu(deskripsi.kode)}/${orangId}`)
  const [mencari, setMencari] = useState(false)
  const [calon, setCalon] = useState<CalonKartu | null>(null)
  const say = useStatus()
  const { bagian } = lembar.kartu
  const jump = (id: string) => {
    setMencari(false)
    const { kelompok } = lembar.kartu.susunan(kini.lebar, kini.bagian)
    const first = kelompok
      .flatMap((satu) => satu.kolom)
      .find((satu) => satu.jenis !== 'siapa' && satu.jenis !== 'hitung')
    // The box gives the focus back to the old cell as it closes; the jump comes after.
    if (first) requestAnimationFrame(() => focusSel({ id, kolom: first.kode }))
  }
  const addGuest = (id: string) =>
    tambahTamu(lembar, { kartu: deskripsi.kode, hariBukaId }, id).then(
      () => jump(id),
      (error: unknown) => say(error instanceof Error ? error.message : String(error)),
    )
  const sebut = dalamKalimat(deskripsi.sebut)
  const next = bagian[(bagian.indexOf(kini.bagian) + 1) % bagian.length] ?? kini.bagian
  return (
    <HalamanLembar
      lembar={lembar}
      kini={kini}
      judul={`Lembar ${sebut} ${data.posyandu}`}
      sub={`Hari buka ${formatHariTanggal(data.tanggal)} · ${kini.bagian}`}
      aksi={
        <>
          <Button onClick={() => setMencari(true)}>Cari nama</Button>
          {bagian.length > 1 && <Button onClick={() => kini.openBagian(next)}>{next}</Button>}
        </>
      }
      kemajuan={null}
      kosong={
        <EmptyState judul={`Belum ada ${sebut} di posyandu ini`}>
          Daftarkan dulu di halaman {deskripsi.sebut}, atau cari tamu dari posyandu lain (F3).
        </EmptyState>
      }
      tombol={[
        { tombol: 'F3', arti: 'cari nama', jalankan: () => setMencari(true) },
        { tombol: 'F7', arti: next.toLowerCase(), jalankan: () => kini.openBagian(next) },
        { tombol: 'F4', arti: 'kartu', jalankan: kini.withRow(openCard) },
      ]}
      onOpenCard={openCard}
    >
      {mencari && (
        <DialogCariKartu
          deskripsi={deskripsi}
          lembar={lembar}
          hariBukaId={hariBukaId}
          onJump={jump}
          onGuest={addGuest}
          onOpen={(satu) => {
            setMencari(false)
            setCalon(satu)
          }}
          onClose={() => setMencari(false)}
        />
      )}
      {calon && (
        <DialogBuka
          deskripsi={deskripsi}
          orangId={calon.orangId}
          nama={calon.nama}
          onJadi={addGuest}
          onClose={() => setCalon(null)}
        />
      )}
    </HalamanLembar>
  )
}

/** The sheet of a day: read afresh at each opening and never under the typing hand. */
function LembarHari({ deskripsi }: { readonly deskripsi: DeskripsiKartu }) {
  const { hariBukaId = '' } = useParams()
  const { data, error, refetch } = useQuery<Data, AppFailure>({
    queryKey: ['lembar', deskripsi.kode, hariBukaId],
    queryFn: () => call('kartu.sheet', { kartu: deskripsi.kode, hariBukaId }),
    staleTime: 'static',
    gcTime: 0,
  })
  if (data) return <Isi deskripsi={deskripsi} data={data} hariBukaId={hariBukaId} />
  return (
    <Page judul={`Lembar ${dalamKalimat(deskripsi.sebut)}`}>
      <div className={pageCss.isi}>
        <FailureNotice failure={error} onRetry={() => refetch()} />
      </div>
    </Page>
  )
}

/** Which day is filled in: those of this month, the latest first. */
export function DialogPilihHari({
  deskripsi,
  onClose,
}: {
  readonly deskripsi: DeskripsiKartu
  readonly onClose: () => void
}) {
  const { hariIni } = useKeadaan()
  const navigate = useNavigate()
  const bulan = bulanOf(hariIni)
  const daftar = useRef<HTMLUListElement>(null)
  const { data } = useCall('hariBuka.list', { bulan })
  // The days come after the box, whose focus by then is at its only button.
  const isAda = data !== undefined
  useEffect(() => {
    if (isAda) daftar.current?.querySelector('button')?.focus()
  }, [isAda])
  const hari = (data ?? []).flatMap((p) => p.hari).toSorted((a, b) => (a.tanggal < b.tanggal ? 1 : -1))
  return (
    <Dialog judul={`Lembar ${dalamKalimat(deskripsi.sebut)} hari buka yang mana?`} onClose={onClose}>
      {data && hari.length === 0 && <p>Belum ada hari buka {formatBulan(bulan)}. Catat dulu di Hari buka.</p>}
      <ul className={kartuSiklusCss.pilihHari} ref={daftar}>
        {hari.map(({ id, posyandu, tanggal }) => (
          <li key={id}>
            <Button onClick={() => navigate(`${alamatKartu(deskripsi.kode)}/lembar/${id}`)}>
              {posyandu}, {formatHariTanggal(tanggal)}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

export function KartuLembarPage() {
  return <DenganKartu>{(deskripsi) => <LembarHari deskripsi={deskripsi} />}</DenganKartu>
}
