import { ArrowLeft, Check } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import { wajibTanggal } from '#renderer/components/dialog-isian.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Form } from '#renderer/components/form.tsx'
import { useKeys } from '#renderer/components/keys.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { useTertulis } from '#renderer/components/tertulis.ts'
import { DateField } from '#renderer/components/text-field.tsx'
import { pesanIsian } from '#renderer/lib/failure.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useCall, useMutate } from '#renderer/lib/query.ts'
import type { DeskripsiKartu, IsiKartu, KunjunganKartu } from '#shared/contract/bentuk-kartu.ts'
import type { OutputOf } from '#shared/contract/contract.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { Bentrok } from './bentrok.tsx'
import { DenganKartu } from './dengan-kartu.tsx'
import { IsianKolom } from './isian-kolom.tsx'
import kartuSiklusCss from './kartu-siklus.module.css'
import { alamatKartu } from './kata.ts'
import { perLangkah } from './langkah.ts'

type Folder = OutputOf<'kartu.ofPerson'>

type FormProps = {
  readonly folder: Folder
  readonly deskripsi: DeskripsiKartu
  readonly kunjungan: KunjunganKartu | null
}

/** What the form holds, and its saving. */
function useKunjungan({ folder, deskripsi, kunjungan }: FormProps) {
  const { hariIni } = useKeadaan()
  const navigate = useNavigate()
  const say = useTertulis()
  const kolom = perLangkah(deskripsi).flatMap((satu) => satu.kolom.map(({ kode }) => kode))
  const awal = Object.fromEntries(kolom.map((kode) => [kode, kunjungan?.isi[kode] ?? '']))
  const [dasar, setDasar] = useState<IsiKartu>(awal)
  const [isi, setIsi] = useState<IsiKartu>(awal)
  const [tanggal, setTanggal] = useState(formatTanggal(kunjungan?.tanggal ?? hariIni))
  const [bentrok, setBentrok] = useState<readonly string[]>([])
  const [kosong, setKosong] = useState(false)
  const simpan = useMutate('kartu.record')
  const read = wajibTanggal(tanggal)
  const kembali = () => navigate(`${alamatKartu(deskripsi.kode)}/${folder.orangId}`)
  const save = async () => {
    const isKosong = kunjungan === null && Object.values(isi).every((teks) => teks.trim() === '')
    setKosong(isKosong)
    if (!('tanggal' in read) || isKosong) return
    const changed = Object.fromEntries(Object.entries(isi).filter(([kode, teks]) => teks !== dasar[kode]))
    const input = {
      kartu: deskripsi.kode,
      orangId: folder.orangId,
      kunjunganId: kunjungan?.id ?? null,
      tanggal: read.tanggal,
      hariBukaId: null,
      isi: changed,
      dasar,
    }
    try {
      const hasil = await simpan.mutateAsync(input)
      setBentrok(hasil.bentrok)
      if (hasil.kini) return setDasar({ ...dasar, ...hasil.kini })
      kembali()
      const jadi =
        hasil.kunjunganId === null ? 'dihapus, karena semua isiannya dikosongkan' : `tersimpan ${hasil.waktu}`
      say(`Kunjungan ${tanggal} ${jadi}.`, hasil.kelompok)
    } catch {
      // Said by the form.
    }
  }
  return {
    isi,
    setIsi,
    dasar,
    tanggal,
    setTanggal,
    salahTanggal: 'salah' in read ? read.salah : undefined,
    bentrok,
    kosong,
    simpan,
    save,
    kembali,
  }
}

/** One visit, all its columns by the five steps. Enter goes on, Ctrl+Enter saves. */
function FormKunjungan(props: FormProps) {
  const { folder, deskripsi, kunjungan } = props
  const form = useKunjungan(props)
  // Of the same head: a pregnancy before lends this one nothing.
  const kepala = folder.kepala.find((satu) => satu.kunjungan.some(({ id }) => id === kunjungan?.id)) ?? folder.kepala[0]
  const lalu = kepala?.kunjungan.find(
    ({ id, tanggal }) => id !== kunjungan?.id && (!kunjungan || tanggal < kunjungan.tanggal),
  )
  const { simpan } = form
  const pertama = useRef<HTMLInputElement>(null)
  useEffect(() => {
    pertama.current?.focus()
    pertama.current?.select()
  }, [])
  useKeys([
    { tombol: 'Enter', arti: 'ke isian berikutnya' },
    { tombol: 'Ctrl+Enter', arti: 'simpan' },
  ])
  return (
    <Page
      judul={kunjungan ? `Betulkan kunjungan ${folder.nama}` : `Kunjungan ${folder.nama}`}
      sub={deskripsi.judul}
      className={kartuSiklusCss.orang}
      kaki
      aksi={
        <>
          <Button icon={ArrowLeft} onClick={form.kembali}>
            Batal
          </Button>
          <Button rupa="utama" icon={Check} type="submit" form="kunjungan" aria-disabled={simpan.isPending}>
            Simpan
          </Button>
        </>
      }
    >
      <div className={pageCss.isi}>
        <Form
          id="kunjungan"
          className={kartuSiklusCss.formKunjungan}
          failure={simpan.error}
          sibuk={simpan.isPending}
          onSubmit={form.save}
        >
          <FailureNotice failure={simpan.error} />
          {form.kosong && (
            <Notice jenis="gagal">
              Belum ada yang diisi, jadi belum ada yang disimpan. Isi dulu satu di bawah ini.
            </Notice>
          )}
          {form.bentrok.length > 0 && <Bentrok deskripsi={deskripsi} kode={form.bentrok} />}
          <DateField
            label="Tanggal kunjungan"
            inputRef={pertama}
            value={form.tanggal}
            onChange={form.setTanggal}
            salah={form.salahTanggal}
          />
          <p className="muted">Semua yang di bawah ini boleh kosong. F1 di satu isian: keterangannya.</p>
          {perLangkah(deskripsi).map(({ judul, kolom }) => (
            <fieldset key={judul}>
              <legend>{judul}</legend>
              <div className={kartuSiklusCss.kolom}>
                {kolom.map((satu) => (
                  <IsianKolom
                    key={satu.kode}
                    kolom={satu}
                    value={form.isi[satu.kode] ?? ''}
                    onChange={(teks) => form.setIsi({ ...form.isi, [satu.kode]: teks })}
                    salah={pesanIsian(simpan.error, 'isi', satu.kode)}
                    tanya={
                      form.bentrok.includes(satu.kode)
                        ? `Di buku sekarang ${form.dasar[satu.kode] || 'kosong'}.`
                        : undefined
                    }
                    lalu={lalu?.isi[satu.kode]}
                  />
                ))}
              </div>
            </fieldset>
          ))}
        </Form>
      </div>
    </Page>
  )
}

function Kunjungan({ deskripsi }: { readonly deskripsi: DeskripsiKartu }) {
  const { id = '', kunjunganId } = useParams()
  const { data: folder, error, refetch } = useCall('kartu.ofPerson', { kartu: deskripsi.kode, orangId: id })
  if (!folder) {
    return (
      <Page judul="Kunjungan">
        <div className={pageCss.isi}>
          <FailureNotice failure={error} onRetry={() => refetch()} />
        </div>
      </Page>
    )
  }
  const kunjungan = folder.kepala.flatMap((satu) => satu.kunjungan).find((satu) => satu.id === kunjunganId) ?? null
  return <FormKunjungan folder={folder} deskripsi={deskripsi} kunjungan={kunjungan} />
}

export function KartuKunjunganPage() {
  return <DenganKartu>{(deskripsi) => <Kunjungan deskripsi={deskripsi} />}</DenganKartu>
}
