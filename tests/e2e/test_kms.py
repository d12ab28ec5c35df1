"""KMS, and S3's encryption with its keys, through boto3 and aws; signatures are checked by others' code."""

import base64
import hashlib
import json
import os
import subprocess
import unittest


from harness import MIB, EngineCase, random_file, same_file

MARK = b"the quick brown fox jumps over the lazy dog"


class Kms(EngineCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.connect()
        cls.s3.create_bucket(Bucket="vault")

    @classmethod
    def connect(cls):
        cls.kms = cls.engine.client("kms")
        cls.s3 = cls.engine.client()

    def key(self, **arguments):
        return self.kms.create_key(**arguments)["KeyMetadata"]["KeyId"]

    def aws(self, *arguments):
        done = subprocess.run(["aws", *arguments, "--output", "json"], env=self.engine.environment(), capture_output=True, text=True)
        return done.returncode, done.stdout, done.stderr

    def test_refusals(self):
        kms = self.kms
        missing = "12345678-1234-1234-1234-123456789012"
        self.assertIn(missing, self.assertCode("NotFoundException", 400, kms.describe_key, KeyId=missing)["Error"]["Message"])
        self.assertCode("NotFoundException", 400, kms.encrypt, KeyId="alias/none", Plaintext=b"x")
        self.assertCode("InvalidCiphertextException", 400, kms.decrypt, CiphertextBlob=b"garbage")
        self.assertCode("UnsupportedOperationException", 400, kms.create_key, Origin="EXTERNAL")
        self.assertCode("UnsupportedOperationException", 400, kms.create_key, MultiRegion=True)
        self.assertCode("ValidationException", 400, kms.create_key, KeySpec="RSA_2048")
        self.assertCode("MalformedPolicyDocumentException", 400, kms.create_key, Policy="{}")
        key = self.key()
        self.assertCode("ValidationException", 400, kms.encrypt, KeyId=key, Plaintext=b"x" * 4097)
        self.assertCode("ValidationException", 400, kms.schedule_key_deletion, KeyId=key, PendingWindowInDays=6)
        self.assertCode("InvalidKeyUsageException", 400, kms.sign, KeyId=key, Message=b"x", SigningAlgorithm="ECDSA_SHA_256")
        self.assertCode("DryRunOperationException", 412, kms.encrypt, KeyId=key, Plaintext=b"x", DryRun=True)
        kms.disable_key(KeyId=key)
        self.assertIn("is disabled", self.assertCode("DisabledException", 400, kms.encrypt, KeyId=key, Plaintext=b"x")["Error"]["Message"])
        kms.schedule_key_deletion(KeyId=key)
        self.assertCode("KMSInvalidStateException", 400, kms.encrypt, KeyId=key, Plaintext=b"x")

    def test_encrypt(self):
        kms = self.kms
        key = self.key(Description="for texts", Tags=[{"TagKey": "app", "TagValue": "shop"}])
        kms.create_alias(AliasName="alias/texts", TargetKeyId=key)
        context = {"app": "shop"}
        sealed = kms.encrypt(KeyId="alias/texts", Plaintext=MARK, EncryptionContext=context)["CiphertextBlob"]
        self.assertCode("InvalidCiphertextException", 400, kms.decrypt, CiphertextBlob=sealed)
        kms.enable_key_rotation(KeyId=key, RotationPeriodInDays=90)
        kms.rotate_key_on_demand(KeyId=key)
        opened = kms.decrypt(CiphertextBlob=sealed, EncryptionContext=context)
        self.assertEqual((opened["Plaintext"], opened["KeyId"].rsplit("/", 1)[1]), (MARK, key))
        self.assertEqual(len(kms.list_key_rotations(KeyId=key)["Rotations"]), 1)
        pair = kms.generate_data_key(KeyId=key, KeySpec="AES_256")
        self.assertEqual(kms.decrypt(CiphertextBlob=pair["CiphertextBlob"])["Plaintext"], pair["Plaintext"])
        grant = kms.create_grant(KeyId=key, GranteePrincipal="arn:aws:iam::123456789012:user/alice", Operations=["Decrypt"])
        self.assertEqual(kms.list_grants(KeyId=key)["Grants"][0]["GrantId"], grant["GrantId"])
        kms.revoke_grant(KeyId=key, GrantId=grant["GrantId"])
        self.assertEqual(json.loads(kms.get_key_policy(KeyId=key, PolicyName="default")["Policy"])["Id"], "key-default-1")
        self.assertEqual(kms.list_resource_tags(KeyId=key)["Tags"], [{"TagKey": "app", "TagValue": "shop"}])
        self.assertIn(key, [entry["KeyId"] for page in kms.get_paginator("list_keys").paginate(PaginationConfig={"PageSize": 1})
                            for entry in page["Keys"]])

    def verify(self, public, signature, message, hash, *options):
        """OpenSSL's opinion of a signature."""
        for name, content in (("public", public), ("signature", signature), ("message", message)):
            (self.work / name).write_bytes(content)
        done = subprocess.run(["openssl", "dgst", f"-{hash}", "-verify", str(self.work / "public"), "-keyform", "DER", *options,
                               "-signature", str(self.work / "signature"), str(self.work / "message")], capture_output=True, text=True)
        return done.returncode == 0, done.stdout + done.stderr

    def test_signatures(self):
        pss = ["-sigopt", "rsa_padding_mode:pss", "-sigopt", "rsa_pss_saltlen:digest"]
        cases = (("ECC_NIST_P256", "ECDSA_SHA_256", "sha256", []), ("ECC_NIST_P384", "ECDSA_SHA_384", "sha384", []),
                 ("ECC_NIST_P521", "ECDSA_SHA_512", "sha512", []), ("ECC_SECG_P256K1", "ECDSA_SHA_256", "sha256", []),
                 ("RSA_2048", "RSASSA_PKCS1_V1_5_SHA_256", "sha256", []), ("RSA_2048", "RSASSA_PSS_SHA_512", "sha512", pss))
        for spec, algorithm, hash, options in cases:
            with self.subTest(spec, algorithm=algorithm):
                key = self.key(KeySpec=spec, KeyUsage="SIGN_VERIFY")
                public = self.kms.get_public_key(KeyId=key)["PublicKey"]
                digest = hashlib.new(hash, MARK).digest()
                for message, kind in ((MARK, "RAW"), (digest, "DIGEST")):
                    signature = self.kms.sign(KeyId=key, Message=message, MessageType=kind, SigningAlgorithm=algorithm)["Signature"]
                    good, output = self.verify(public, signature, MARK, hash, *options)
                    self.assertTrue(good, output)
                    self.assertFalse(self.verify(public, signature, MARK + b".", hash, *options)[0])
                    self.assertTrue(self.kms.verify(KeyId=key, Message=MARK, Signature=signature, SigningAlgorithm=algorithm)["SignatureValid"])
                    self.assertCode("KMSInvalidSignatureException", 400, self.kms.verify, KeyId=key, Message=MARK + b".", Signature=signature,
                                    SigningAlgorithm=algorithm)

    def test_rsa_encryption_by_the_public_key(self):
        key = self.key(KeySpec="RSA_2048", KeyUsage="ENCRYPT_DECRYPT")
        (self.work / "rsa").write_bytes(self.kms.get_public_key(KeyId=key)["PublicKey"])
        (self.work / "plain").write_bytes(MARK)
        for hash, algorithm in (("sha1", "RSAES_OAEP_SHA_1"), ("sha256", "RSAES_OAEP_SHA_256")):
            subprocess.run(["openssl", "pkeyutl", "-encrypt", "-pubin", "-keyform", "DER", "-inkey", str(self.work / "rsa"), "-pkeyopt",
                            "rsa_padding_mode:oaep", "-pkeyopt", f"rsa_oaep_md:{hash}", "-in", str(self.work / "plain"), "-out",
                            str(self.work / "sealed")], check=True)
            opened = self.kms.decrypt(KeyId=key, CiphertextBlob=(self.work / "sealed").read_bytes(), EncryptionAlgorithm=algorithm)
            self.assertEqual(opened["Plaintext"], MARK)

    def test_objects(self):
        s3, key = self.s3, self.key()
        self.assertCode("KMS.NotFoundException", 400, s3.put_object, Bucket="vault", Key="no", ServerSideEncryption="aws:kms", SSEKMSKeyId="alias/none")
        for algorithm in ("aws:kms", "aws:kms:dsse"):
            reply = s3.put_object(Bucket="vault", Key=algorithm, Body=MARK * 10_000, ServerSideEncryption=algorithm, SSEKMSKeyId=key)
            self.assertEqual(reply["ServerSideEncryption"], algorithm)
            self.assertTrue(reply["SSEKMSKeyId"].endswith(":key/" + key))
            self.assertNotEqual(reply["ETag"].strip('"'), hashlib.md5(MARK * 10_000).hexdigest())
            self.assertEqual(s3.get_object(Bucket="vault", Key=algorithm)["Body"].read(), MARK * 10_000)
        found = subprocess.run(["grep", "-rlaF", "quick brown fox", str(self.engine.folder)], capture_output=True, text=True)
        self.assertEqual((found.returncode, found.stdout), (1, ""), "grep finds nothing")
        self.kms.disable_key(KeyId=key)
        self.assertCode("KMS.DisabledException", 400, s3.get_object, Bucket="vault", Key="aws:kms")
        self.assertEqual(s3.head_object(Bucket="vault", Key="aws:kms")["ServerSideEncryption"], "aws:kms")
        self.kms.enable_key(KeyId=key)
        source = random_file(self.work / "parts", 20 * MIB + 5)
        s3.upload_file(str(source), "vault", "parts", ExtraArgs={"ServerSideEncryption": "aws:kms", "SSEKMSKeyId": key})
        s3.download_file("vault", "parts", str(self.work / "parts.back"))
        self.assertTrue(same_file(source, self.work / "parts.back"))
        self.engine.kill()
        self.engine.start()
        self.connect()
        self.s3.download_file("vault", "parts", str(self.work / "parts.again"))
        self.assertTrue(same_file(source, self.work / "parts.again"))

    def test_default_encryption(self):
        key = self.key()
        self.s3.create_bucket(Bucket="default")
        self.s3.put_bucket_encryption(Bucket="default", ServerSideEncryptionConfiguration={"Rules": [{
            "ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "aws:kms", "KMSMasterKeyID": key}, "BucketKeyEnabled": True}]})
        reply = self.s3.put_object(Bucket="default", Key="k", Body=MARK)
        self.assertTrue(reply["SSEKMSKeyId"].endswith(key))
        self.assertTrue(reply["BucketKeyEnabled"])
        head = self.s3.head_object(Bucket="default", Key="k")
        self.assertEqual((head["ServerSideEncryption"], head["BucketKeyEnabled"]), ("aws:kms", True))
        self.assertEqual(self.s3.get_object(Bucket="default", Key="k", Range="bytes=4-8")["Body"].read(), MARK[4:9])

    def test_with_aws(self):
        code, output, error = self.aws("kms", "create-key", "--description", "by hand")
        self.assertEqual(code, 0, error)
        key = json.loads(output)["KeyMetadata"]["KeyId"]
        plain = self.work / "aws.plain"
        plain.write_bytes(MARK)
        code, output, error = self.aws("kms", "encrypt", "--key-id", key, "--plaintext", f"fileb://{plain}")
        self.assertEqual(code, 0, error)
        sealed = self.work / "aws.sealed"
        sealed.write_bytes(base64.b64decode(json.loads(output)["CiphertextBlob"]))
        code, output, error = self.aws("kms", "decrypt", "--ciphertext-blob", f"fileb://{sealed}")
        self.assertEqual(base64.b64decode(json.loads(output)["Plaintext"]), MARK, error)
        source = random_file(self.work / "aws", 9 * MIB)
        for more in ([], ["--sse-kms-key-id", key]):
            code, _, error = self.aws("s3", "cp", str(source), "s3://vault/aws", "--sse", "aws:kms", *more)
            self.assertEqual(code, 0, error)
        code, _, error = self.aws("s3", "cp", "s3://vault/aws", str(self.work / "aws.back"))
        self.assertEqual(code, 0, error)
        self.assertTrue(same_file(source, self.work / "aws.back"))
        self.assertEqual(self.aws("kms", "disable-key", "--key-id", key)[0], 0)
        code, _, error = self.aws("s3", "cp", "s3://vault/aws", str(self.work / "aws.no"))
        self.assertNotEqual(code, 0)
        self.assertFalse(os.path.exists(self.work / "aws.no"))


if __name__ == "__main__":
    unittest.main()
