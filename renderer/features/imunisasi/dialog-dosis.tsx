import { useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { Checkbox, Segmented } from '#renderer/components/choice.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import formCss from '#renderer/components/form.module.css'
import { Form } from '#renderer/components/form.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { SelectField } from '#renderer/components/select-field.tsx'
import { DateField, TextField } from '#renderer/components/text-field.tsx'
import { useMutate } from '#renderer/lib/query.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import type { AnakImunisasi, SelImunisasi } from '#shared/contract/imunisasi.ts'
import { daftarTempat } from '#shared/domain/imunisasi/jadwal.ts'
import { kataTidak } from '#shared/text/imunisasi.ts'
import { bacaHari, bacaKetikan, type Cara, type Ketikan, ketikanDari } from './isian.ts'
import { dosisDari } from './kata.ts'

/** The products and numbers of one series, each once. */
function pilihanSeri(seri: string) {
  const semua = daftarTempat.filter((satu) => satu.seri === seri)
  return [...new Map(semua.map(({ kode, nama }) => [kode, { nilai: kode, label: nama }])).values()]
}

const caraCara: readonly { readonly nilai: Cara; readonly label: string }[] = [
  { nilai: 'sini', label: 'Diberikan di sini' },
  { nilai: 'luar', label: 'Di tempat lain' },
  { nilai: 'tidak', label: 'Tidak diberikan' },
]
const sebabSebab = (['tolak', 'tunda', 'kosong', 'kontraindikasi'] as const).map((nilai) => ({
  nilai,
  label: kataTidak[nilai],
}))

type Props = {
  readonly anak: AnakImunisasi
  readonly sel: SelImunisasi
  /** The day the register stands on. */
  readonly tanggal: string
  readonly posyanduId: string | null
  readonly onClose: () => void
  readonly onTertulis: (kalimat: string, kelompok: number | null) => void
}

type UbahProps = { readonly ketikan: Ketikan; readonly ubah: (satu: Partial<Ketikan>) => void }

function TidakDiberikan({ ketikan, ubah }: UbahProps) {
  return (
    <>
      <SelectField label="Sebabnya" pilihan={sebabSebab} value={ketikan.tidak} onChange={(tidak) => ubah({ tidak })} />
      <TextField label="Alasan" boleh value={ketikan.alasan} maxLength={500} onChange={(alasan) => ubah({ alasan })} />
    </>
  )
}

/** Everything about one dose: when, where, which vaccine, or why it was not given. */
export function DialogDosis({ anak, sel, tanggal, posyanduId, onClose, onTertulis }: Props) {
  const lama = dosisDari(anak, sel)
  const kelola = useBoleh('kelola')
  const [ketikan, setKetikan] = useState(() => ketikanDari(sel.kode, tanggal, lama))
  const [ditolak, setDitolak] = useState(false)
  const record = useMutate('imunisasi.record')
  const remove = useMutate('imunisasi.remove')
  const ubah = (satu: Partial<Ketikan>) => setKetikan((kini) => ({ ...kini, ...satu }))
  const { salah, isi } = bacaKetikan(ketikan)
  const terlihat = ditolak ? salah : {}
  const sebut = `${sel.nama} ${anak.nama}`
  const simpan = () => {
    setDitolak(true)
    if (!isi) return
    const input = { id: lama?.id ?? null, orangId: anak.orangId, posyanduId, isi }
    record.mutate(input, {
      onSuccess: ({ kelompok, peringatan }) => {
        onClose()
        onTertulis([`${sebut} tersimpan.`, ...peringatan].join(' '), kelompok)
      },
    })
  }
  const hapus = () => {
    if (!lama) return
    remove.mutate(
      { id: lama.id },
      {
        onSuccess: ({ kelompok }) => {
          onClose()
          onTertulis(`${sebut} dihapus.`, kelompok)
        },
      },
    )
  }
  const checkHari = (teks: string) => {
    const hari = bacaHari(teks)
    return 'salah' in hari ? hari.salah : null
  }
  const failure = record.error ?? remove.error
  return (
    <Dialog judul={sebut} onClose={onClose}>
      <Form className={formCss.dialogIsian} failure={failure} sibuk={record.isPending} onSubmit={simpan}>
        {(lama?.peringatan.length ?? 0) > 0 && <Notice jenis="tanya">{lama?.peringatan.join(' ')}</Notice>}
        <Segmented label="Dosis ini" pilihan={caraCara} value={ketikan.cara} onChange={(cara) => ubah({ cara })} />
        <TextField
          label="Tanggal"
          boleh={ketikan.cara !== 'tidak'}
          petunjuk="Hanya tahu bulannya: tulis 03-2026."
          lebar="sedang"
          value={ketikan.tanggal}
          salah={terlihat.tanggal}
          check={checkHari}
          onChange={(teks) => ubah({ tanggal: teks })}
        />
        {ketikan.cara === 'tidak' && <TidakDiberikan ketikan={ketikan} ubah={ubah} />}
        <SelectField
          label="Ditulis sebagai"
          pilihan={pilihanSeri(sel.seri)}
          value={ketikan.dosis}
          onChange={(dosis) => ubah({ dosis })}
        />
        {ketikan.cara !== 'tidak' && (
          <>
            {sel.seri === 'HB0' && (
              <Checkbox
                label="Dalam 24 jam sesudah lahir"
                checked={ketikan.dalam24Jam}
                onChange={(dalam24Jam) => ubah({ dalam24Jam })}
              />
            )}
            <Checkbox
              label="Disalin dari kartu, atau menurut cerita"
              checked={ketikan.riwayat}
              onChange={(riwayat) => ubah({ riwayat })}
            />
            <TextField
              label="Nomor batch"
              boleh
              value={ketikan.batch}
              maxLength={50}
              onChange={(batch) => ubah({ batch })}
            />
            <DateField
              label="Kedaluwarsa"
              boleh
              value={ketikan.kedaluwarsa}
              salah={terlihat.kedaluwarsa}
              onChange={(kedaluwarsa) => ubah({ kedaluwarsa })}
            />
            <TextField
              label="Diberikan oleh"
              boleh
              value={ketikan.pemberi}
              maxLength={100}
              onChange={(pemberi) => ubah({ pemberi })}
            />
          </>
        )}
        <TextField
          label="Catatan"
          boleh
          value={ketikan.catatan}
          maxLength={500}
          onChange={(catatan) => ubah({ catatan })}
        />
        <FailureNotice failure={failure} />
        <div className={formCss.actsAkhir}>
          {lama && kelola && (
            <Button rupa="bahaya" onClick={hapus}>
              Hapus
            </Button>
          )}
          <Button onClick={onClose}>Batal</Button>
          <Button rupa="utama" type="submit" aria-disabled={record.isPending}>
            Simpan
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
